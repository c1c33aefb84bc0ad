package fi.kuntapeili.benchmark.statistics;

import fi.kuntapeili.benchmark.statistics.Stopwatch.Time;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the {@link GroupKernel} in one run with the least that must be done, the obvious way and two databases, and checks
 * that all of them give the same figures. Times of the others on job L are those of its first columns, scaled up.
 *
 * <p>Run by {@code ./kuntapeili bench kernel}.
 */
final class KernelBench {
    private final BenchJob job;
    private final boolean large;
    private final Map<String, Boolean> goals = new LinkedHashMap<>();
    private GroupFigures[] figures;
    private Time floor;
    private Time one;

    private KernelBench(BenchJob job) {
        this.job = job;
        this.large = job.name().equals("L");
    }

    public static void main(String[] args) throws Exception {
        String jobs = args.length == 0 ? "both" : args[0];
        System.out.printf(
                "Java %s, %d processors, %s %s, load %.1f before the run%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        if (!jobs.equals("L")) {
            new KernelBench(BenchJob.real()).run();
        }
        if (!jobs.equals("R")) {
            new KernelBench(BenchJob.large()).run();
        }
    }

    private void run() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%nJob %s: %,d units, %d columns, %,d groups, %,d values of members, ranks of every unit in %d groups%n",
                job.name(),
                job.units(),
                job.columns().length,
                job.groups().size(),
                job.memberships() * job.columns().length,
                job.rankedIn().length);
        System.out.printf("%-52s %12s %12s %9s %9s%n", "what", "clock ms", "processor ms", "x floor", "x kernel");
        inJava();
        memory();
        bits();
        database(SqlWork.Dialect.DUCKDB, large ? 4 : job.columns().length, 40);
        database(SqlWork.Dialect.POSTGRESQL, large ? 1 : job.columns().length, 300);
        goals.forEach((goal, met) -> System.out.printf("%-8s %s%n", met ? "met" : "NOT MET", goal));
    }

    private void inJava() {
        int warm = large ? 1 : 100;
        int repetitions = large ? 5 : 9;
        int sample = large ? 20 : job.columns().length;
        BenchJob part = job.sample(sample);
        Time[] times = Stopwatch.inTurn(
                warm,
                repetitions,
                () -> PlainWork.floor(job),
                () -> kernel(job, 1),
                () -> kernel(job, 2),
                () -> PlainWork.sorted(part));
        floor = times[0];
        one = times[1];
        Time two = times[2];
        Time sorted = times[3].times((double) job.columns().length / sample);
        figures = kernel(job, 1);
        row("floor: order, gather and add, write ranks", floor);
        row("kernel, 1 thread", one);
        row("kernel, 2 threads", two);
        row("sort per group" + note(sample), sorted);
        same("sort per group", PlainWork.sorted(part), 0);
        if (large) {
            Time changed = Stopwatch.median(20, 9, () -> job.kernel().of(job.columns()[0]));
            row("kernel, one changed column", changed);
            goal("G1 kernel at most 3 x floor", one.processor() / floor.processor(), 3, true);
            goal("G1 kernel at most 0.10 x sort per group", one.processor() / sorted.processor(), 0.1, true);
            goal("G2 two threads at least 1.7 times as fast by the clock", one.clock() / two.clock(), 1.7, false);
            goal("G3 one column at most 1/150 of the job", changed.processor() / one.processor(), 1 / 150.0, true);
        } else {
            goal("G3 the whole job in at most 20 ms", one.processor(), 20, true);
        }
    }

    private static GroupFigures[] kernel(BenchJob job, int threads) {
        GroupFigures[] kept = new GroupFigures[job.columns().length];
        job.kernel().each(kept.length, column -> job.columns()[column], threads, (column, of) -> kept[column] = of);
        return kept;
    }

    /** The peak of the heap while columns go in and figures and ranks are all kept. */
    private void memory() {
        figures = null;
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        figures = kernel(job, 1);
        double peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(Locale.ROOT, "heap: peak %.0f MB, in and out %.0f MB%n", peak / 1e6, job.bytes() / 1e6);
        if (large) {
            goal("G4 heap at most 2 x what goes in and out", peak / job.bytes(), 2, true);
        }
    }

    private void bits() {
        long bits = checksum(figures);
        BenchJob part = job.sample(Math.min(job.columns().length, 50));
        boolean same = checksum(kernel(job, 2)) == bits
                && checksum(kernel(job, 8)) == bits
                && checksum(kernel(part.renumbered(), 1)) == checksum(Arrays.copyOf(figures, part.columns().length));
        System.out.printf("checksum of all figures and ranks: %016x%n", bits);
        goals.put("G5 identical bits for 1, 2 and 8 threads and for units in another order", same);
    }

    /** Blind to the order of units. */
    private static long checksum(GroupFigures[] figures) {
        long sum = 17;
        for (GroupFigures of : figures) {
            sum = 31 * sum + Arrays.hashCode(of.answers);
            sum = 31 * sum + Arrays.hashCode(of.means);
            sum = 31 * sum + Arrays.hashCode(of.quantileValues);
            for (int rank : of.ranks) {
                sum += (long) rank * rank;
            }
        }
        return sum;
    }

    private void database(SqlWork.Dialect dialect, int sample, int atLeast) throws Exception {
        BenchJob part = job.sample(sample);
        boolean duck = dialect == SqlWork.Dialect.DUCKDB;
        try (EmbeddedPostgres server = duck ? null : EmbeddedPostgres.start();
                SqlWork work = SqlWork.of(
                        dialect,
                        duck
                                ? DriverManager.getConnection("jdbc:duckdb:")
                                : server.getPostgresDatabase().getConnection(),
                        part)) {
            GroupFigures[] theirs = work.run();
            Time time = Stopwatch.inTurn(0, large ? 1 : 3, work.process(), work::run)[0].times(
                    (double) job.columns().length / sample);
            String name = duck ? "DuckDB" : "PostgreSQL";
            row(name + ", 1 thread" + note(sample), time);
            same(name, theirs, work.differentRanks(figures));
            double ratio = time.processor() / one.processor();
            if (large) {
                goal("G1 at least " + atLeast + " times as fast as " + name, ratio, atLeast, false);
            } else if (duck) {
                goal("G3 at least 50 times as fast as DuckDB", ratio, 50, false);
            }
        }
    }

    private String note(int sample) {
        return sample == job.columns().length ? "" : " (" + sample + " columns, scaled)";
    }

    /** Figures of others may differ by how they add, no more than 1e-12 of the figure; counts and ranks may not. */
    private void same(String name, GroupFigures[] theirs, long differentRanks) {
        double worst = 0;
        long wrong = differentRanks;
        for (int column = 0; column < theirs.length; column++) {
            GroupFigures ours = figures[column];
            wrong += Arrays.equals(ours.answers, theirs[column].answers) ? 0 : 1;
            worst = Math.max(worst, difference(ours.means, theirs[column].means));
            worst = Math.max(worst, difference(ours.quantileValues, theirs[column].quantileValues));
            boolean noRanks = theirs[column].ranks.length == 0;
            wrong += noRanks || Arrays.equals(ours.ranks, theirs[column].ranks) ? 0 : 1;
        }
        if (wrong > 0 || !(worst <= 1e-12)) {
            throw new IllegalStateException(name + " differs: " + wrong + " counts or ranks, figures by " + worst);
        }
        System.out.printf(
                Locale.ROOT, "    equal to the kernel: counts and ranks exactly, figures within %.0e%n", worst);
    }

    private static double difference(double[] ours, double[] theirs) {
        double worst = 0;
        for (int i = 0; i < ours.length; i++) {
            boolean equal = Double.doubleToLongBits(ours[i]) == Double.doubleToLongBits(theirs[i]);
            worst = Math.max(worst, equal ? 0 : Math.abs(ours[i] - theirs[i]) / Math.abs(ours[i]));
        }
        return worst;
    }

    private void row(String what, Time time) {
        System.out.printf(
                Locale.ROOT,
                "%-52s %12.1f %12.1f %9.1f %9.1f%n",
                what,
                time.clock(),
                time.processor(),
                time.processor() / floor.processor(),
                time.processor() / one.processor());
    }

    private void goal(String name, double measured, double limit, boolean atMost) {
        goals.put(
                String.format(Locale.ROOT, "%s: %.4g", name, measured), atMost ? measured <= limit : measured >= limit);
    }
}
