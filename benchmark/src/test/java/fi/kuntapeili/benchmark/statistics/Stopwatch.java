package fi.kuntapeili.benchmark.statistics;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Measures work by repetition: some rounds to warm up, then the median of the others. Processor time counts all threads of
 * the process that does the work; other work on the machine disturbs it less than time by the clock.
 */
final class Stopwatch {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Processor time comes in steps of ten milliseconds; short work is measured several times together. */
    private static final double LONG_ENOUGH = 250;

    private Stopwatch() {}

    /** Milliseconds. */
    record Time(double clock, double processor) {
        Time times(double factor) {
            return new Time(clock * factor, processor * factor);
        }
    }

    static Time median(int warmUp, int repetitions, Supplier<?> work) {
        return inTurn(warmUp, repetitions, work)[0];
    }

    /** The works take turns, so that what slows the machine down for a while slows all of them. */
    static Time[] inTurn(int warmUp, int repetitions, Supplier<?>... works) {
        return inTurn(warmUp, repetitions, ProcessHandle.current(), works);
    }

    /** @param process the one that does the work */
    static Time[] inTurn(int warmUp, int repetitions, ProcessHandle process, Supplier<?>... works) {
        int[] together = new int[works.length];
        for (int work = 0; work < works.length; work++) {
            for (int i = 0; i < warmUp; i++) {
                run(process, works[work], 1);
            }
            together[work] = works.length == 1 && repetitions == 1
                    ? 1
                    : (int) Math.ceil(LONG_ENOUGH / run(process, works[work], 1).clock());
        }
        Time[][] times = new Time[works.length][repetitions];
        for (int i = 0; i < repetitions; i++) {
            for (int work = 0; work < works.length; work++) {
                times[work][i] = run(process, works[work], together[work]);
            }
        }
        return Arrays.stream(times)
                .map(of -> new Time(middle(of, Time::clock), middle(of, Time::processor)))
                .toArray(Time[]::new);
    }

    private static double middle(Time[] times, ToDoubleFunction<Time> part) {
        return Arrays.stream(times)
                .sorted(Comparator.comparingDouble(part))
                .mapToDouble(part)
                .skip(times.length / 2)
                .findFirst()
                .orElseThrow();
    }

    private static Time run(ProcessHandle process, Supplier<?> work, int times) {
        long processor = processorNanos(process);
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            if (work.get() == null) {
                throw new IllegalStateException("Work without a result may have been left out by the compiler");
            }
        }
        long end = System.nanoTime();
        return new Time((end - begin) / 1e6 / times, (processorNanos(process) - processor) / 1e6 / times);
    }

    private static long processorNanos(ProcessHandle process) {
        return process.equals(ProcessHandle.current())
                ? SYSTEM.getProcessCpuTime()
                : process.info().totalCpuDuration().orElseThrow().toNanos();
    }
}
