package fi.kuntapeili.benchmark.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Figures of many groups for many columns: each column is put in order once, and every group is then a set of positions in
 * that order. The same bits come out for any number of threads and however the units are numbered.
 *
 * <p>A column holds one value per unit; NaN is missing, negative zero counts as zero, infinite values are refused. Beside
 * columns and figures a thread needs some 50 bytes for each unit. One kernel may be used by several threads at once.
 */
public final class GroupKernel {

    /** Takes the figures of one column; called by several threads at once when there are several, in no particular order. */
    @FunctionalInterface
    public interface Sink {
        void take(int column, GroupFigures figures);
    }

    private final GroupMembers members;
    private final double[] probabilities;
    private final int[] rankedIn;

    /**
     * @param probabilities of the quantiles (type 7), ascending, each between 0 and 1
     * @param rankedIn groups in which every unit is to be ranked
     * @throws IllegalArgumentException if a probability or a group is out of range or probabilities do not ascend
     */
    public GroupKernel(GroupMembers members, double[] probabilities, int... rankedIn) {
        double before = 0;
        for (double p : probabilities) {
            if (!(p >= before && p <= 1)) {
                throw new IllegalArgumentException("Quantiles ascend between 0 and 1; " + p + " does not");
            }
            before = p;
        }
        for (int group : rankedIn) {
            if (group < 0 || group >= members.groups()) {
                throw new IllegalArgumentException("There is no group " + group);
            }
        }
        this.members = members;
        this.probabilities = probabilities.clone();
        this.rankedIn = rankedIn.clone();
    }

    /** The figures of one column. For many columns {@link #each} does not make its working memory anew for every one. */
    public GroupFigures of(double[] column) {
        return new ColumnWork(members, probabilities, rankedIn).of(column);
    }

    /**
     * Works out the figures of columns 0, 1, ... and hands each to the sink, to keep or to write away.
     *
     * @param column reads one column; asked once for each, by the thread that works on it
     * @param threads how many columns are worked on at the same time
     */
    public void each(int columns, IntFunction<double[]> column, int threads, Sink sink) {
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            ColumnWork own = new ColumnWork(members, probabilities, rankedIn);
            for (int i = next.getAndIncrement(); i < columns; i = next.getAndIncrement()) {
                sink.take(i, own.of(column.apply(i)));
            }
        };
        if (threads == 1) {
            work.run();
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(work));
            }
            running.forEach(GroupKernel::finish);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void finish(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Figures of a column could not be worked out", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while figures were worked out", e);
        }
    }
}
