import fi.kuntapeili.survey.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the packaged application on a round of many units: loading the register, the freeze step by step with its heap, and
 * the comparison page beside that of the same pack with few units. All units and answers are made up, and say so.
 *
 * <p>Run by {@code ./kuntapeili bench scale}, which puts the application's own libraries on the class path.
 */
public class Scale {

    private static final int FEW = 308;
    private static final int WARM_UP = 60;
    private static final int REQUESTS = 200;
    private static final int VISITORS = 10;

    private final Path home;
    private final Path work;
    private final int indicators;

    Scale(Path home, Path work, int indicators) {
        this.home = home;
        this.work = work;
        this.indicators = indicators;
    }

    public static void main(String[] args) throws Exception {
        int units = Integer.parseInt(args[1]);
        int indicators = Integer.parseInt(args[2]);
        System.out.printf(
                "Java %s, %d processors, %s %s; the application runs with %s%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                ScaleApplication.HEAP);
        Scale scale = new Scale(
                Path.of(args[0]).toAbsolutePath().normalize(), Files.createTempDirectory("kuntapeili-scale"), indicators);
        try (Frozen many = scale.frozen(units);
                Frozen few = scale.frozen(FEW)) {
            pages(many, few);
        }
        System.exit(0);
    }

    /** The application with a frozen round, and members who look at their comparison in turn. */
    private record Frozen(
            int units,
            EmbeddedDatabase database,
            ScaleApplication application,
            List<ScaleApplication.Visitor> visitors,
            List<String> codes,
            Path gcLog)
            implements AutoCloseable {

        /** Asks for one page and gives the milliseconds. */
        double page(int turn) throws Exception {
            int who = turn % visitors.size();
            long begin = System.nanoTime();
            String page = visitors.get(who).get("/rounds/scale/organisations/" + codes.get(who) + "/comparison");
            if (!page.contains("Indicator 0")) {
                throw new IllegalStateException("Not a comparison: " + page);
            }
            return (System.nanoTime() - begin) / 1e6;
        }

        @Override
        public void close() throws Exception {
            application.close();
            database.close();
        }
    }

    /** Everything up to the frozen round, for one number of units. */
    private Frozen frozen(int units) throws Exception {
        System.out.printf(Locale.ROOT, "%n%,d units, %d indicators, made up%n", units, indicators);
        Path data = Files.createDirectories(work.resolve("data-" + units));
        EmbeddedDatabase database = EmbeddedDatabase.start(data, EmbeddedDatabase.Durability.EVERY_COMMIT);
        database.create("scale");
        try (Connection connection = DriverManager.getConnection(
                        database.url("scale"), database.user(), database.password());
                Statement sql = connection.createStatement()) {
            long begin = System.nanoTime();
            ScalePack pack = new ScalePack(units, indicators);
            Path folder = pack.write(work.resolve("pack-" + units));
            ScaleApplication application = ScaleApplication.start(home, database, folder, data);
            line("register and definitions loaded", begin);
            begin = System.nanoTime();
            fill(sql, pack.questions());
            line("answers made up in the database (not part of the product)", begin);
            freeze(application, sql);
            Path gcLog = data.resolve("gc.log");
            long[] heap = peak(gcLog);
            System.out.printf("%-62s %10d MB%n", "heap at its peak, what is no longer needed included", heap[0]);
            System.out.printf("%-62s %10d MB%n", "heap at its peak right after a collection", heap[1]);
            List<String> codes = codes(sql);
            List<ScaleApplication.Visitor> visitors = new ArrayList<>();
            for (String code : codes) {
                ScaleApplication.Visitor visitor = application.visitor();
                visitor.signIn("keyholder-" + code);
                visitors.add(visitor);
            }
            Frozen frozen = new Frozen(units, database, application, visitors, codes, gcLog);
            System.out.printf(
                    Locale.ROOT, "%-62s %10.1f s%n", "comparison page, the first since the freeze", frozen.page(0) / 1000);
            return frozen;
        }
    }

    /** Both take turns, so that what slows the machine down for a while slows both. */
    private static void pages(Frozen many, Frozen few) throws Exception {
        double[][] millis = new double[2][REQUESTS];
        for (int i = -WARM_UP; i < REQUESTS; i++) {
            double ofMany = many.page(i + WARM_UP);
            double ofFew = few.page(i + WARM_UP);
            if (i >= 0) {
                millis[0][i] = ofMany;
                millis[1][i] = ofFew;
            }
        }
        System.out.println();
        for (int which = 0; which < 2; which++) {
            Arrays.sort(millis[which]);
            System.out.printf(
                    Locale.ROOT,
                    "comparison page, %,d units: median %.1f ms, 95 of 100 within %.1f ms%n",
                    (which == 0 ? many : few).units(),
                    millis[which][REQUESTS / 2],
                    millis[which][(int) (REQUESTS * 0.95)]);
        }
        System.out.printf(
                Locale.ROOT, "%,d : %d units = %.2f%n", many.units(), few.units(), millis[0][REQUESTS / 2] / millis[1][REQUESTS / 2]);
    }

    private static void line(String what, long begin) {
        System.out.printf(Locale.ROOT, "%-62s %10.1f s%n", what, (System.nanoTime() - begin) / 1e9);
    }

    /** Nine of ten have an accepted response; three cells of a hundred are empty. */
    private static void fill(Statement sql, int questions) throws SQLException {
        sql.execute("select setseed(0.5)");
        sql.execute("""
                insert into response (id, round_id, organisation_code, state, form, seq, revision, open_cells, started_at,
                    submitted_at, accepted_at)
                select gen_random_uuid(), round_id, organisation_code, 'ACCEPTED', 'FULL', 1, 1, '{}', now(), now(), now()
                from round_organisation where round_id = 'scale' and random() < 0.9 order by organisation_code
                """);
        sql.execute("""
                insert into answer (response_id, path, raw, value, version, seq, author, author_name, source, answered_at)
                select r.id, 'q' || q, v, v, 1, 1, '00000000-0000-0000-0000-000000000000', 'synthetic', 'LOADED', now()
                from response r cross join generate_series(0, %d) q cross join lateral (
                    select case when q %% 5 = 4 then (array['a', 'b', 'c'])[1 + floor(random() * 3)::int]
                        else round(20000 * exp(3 * (random() + random() - 1 + 0 * q)))::text end as v) made
                where random() >= 0.03
                """.formatted(questions - 1));
        sql.execute("analyze response");
        sql.execute("analyze answer");
    }

    private void freeze(ScaleApplication application, Statement sql) throws Exception {
        ScaleApplication.Visitor staff = application.visitor();
        staff.signIn("staff");
        String address = "/staff/rounds/scale/freeze";
        long begin = System.nanoTime();
        staff.post(address, staff.get(address), "&confirmed=true");
        String progress = "";
        while (number(sql, "select count(*) from snapshot") == 0) {
            if (number(sql, "select count(*) from freeze_job") == 0) {
                throw new IllegalStateException("The freeze has been given up; see " + work);
            }
            String now = text(sql, "select count(done_at) || ' of ' || count(*) || ' steps' from freeze_step");
            if (!now.equals(progress)) {
                System.err.printf(Locale.ROOT, "%8.0f s  %s%n", (System.nanoTime() - begin) / 1e9, now);
                progress = now;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        try (ResultSet row = sql.executeQuery("""
                select kind, count(*), extract(epoch from max(s.done_at) - min(s.begun_at)),
                    avg(extract(epoch from s.done_at - s.begun_at))
                from freeze_step s group by kind, phase order by phase
                """)) {
            while (row.next()) {
                System.out.printf(Locale.ROOT, "%-62s %10.1f s%n", "freeze: %s, %d steps of %.1f s".formatted(
                        row.getString(1).toLowerCase(Locale.ROOT), row.getInt(2), row.getDouble(4)), row.getDouble(3));
            }
        }
        line("freeze from the button to the end", begin);
        System.out.printf(Locale.ROOT, "%-62s %10d%n", "figures released or withheld", number(sql, "select count(*) from released_cell"));
        System.out.printf("snapshot %s%n", text(sql, "select sha256 from snapshot"));
    }

    private static long number(Statement sql, String query) throws SQLException {
        return Long.parseLong(text(sql, query));
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The most that was in use before a collection, and after one. */
    private static long[] peak(Path log) throws IOException {
        Matcher pause = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)").matcher(Files.readString(log));
        long[] peak = {0, 0};
        while (pause.find()) {
            peak[0] = Math.max(peak[0], Long.parseLong(pause.group(1)));
            peak[1] = Math.max(peak[1], Long.parseLong(pause.group(2)));
        }
        return peak;
    }

    /** Organisations of different regions. */
    private static List<String> codes(Statement sql) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (ResultSet row = sql.executeQuery("""
                select code from (select code, row_number() over (order by code) n, count(*) over () total
                    from snapshot, unnest(answered) code) a
                where n %% (total / %d) = 1 order by code limit %d
                """.formatted(VISITORS, VISITORS))) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        return codes;
    }
}
