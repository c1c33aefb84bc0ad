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
        return median(warmUp, repetitions, ProcessHandle.current(), work);
    }

    /** @param process the one that does the work */
    static Time median(int warmUp, int repetitions, ProcessHandle process, Supplier<?> work) {
        for (int i = 0; i < warmUp; i++) {
            run(process, work, 1);
        }
        Time first = run(process, work, 1);
        int together = (int) Math.ceil(LONG_ENOUGH / first.clock());
        Time[] times = new Time[repetitions];
        for (int i = 0; i < repetitions; i++) {
            times[i] = together == 1 && i == 0 ? first : run(process, work, together);
        }
        return new Time(middle(times, Time::clock), middle(times, Time::processor));
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
