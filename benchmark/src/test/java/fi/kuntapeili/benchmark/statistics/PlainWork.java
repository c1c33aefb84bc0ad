package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;

/** What the kernel is measured against in Java: the least that must be done, and the obvious way. */
final class PlainWork {
    private PlainWork() {}

    /** The least: order each column once, visit and add the value of each member, write a rank for each unit. */
    static double floor(BenchJob job) {
        ColumnOrder order = new ColumnOrder(job.units());
        int[] members = job.members().members();
        double[] values = new double[job.units()];
        double total = 0;
        for (double[] column : job.columns()) {
            order.order(column);
            for (int unit = 0; unit < values.length; unit++) {
                values[unit] = Double.isNaN(column[unit]) ? 0 : column[unit];
            }
            for (int group = 0; group < job.members().groups(); group++) {
                double sum = 0;
                for (int i = job.members().from(group); i < job.members().from(group + 1); i++) {
                    sum += values[members[i]];
                }
                total += sum;
            }
            for (int i = 0; i < job.rankedIn().length; i++) {
                total += written(order)[0];
            }
        }
        return total;
    }

    private static int[] written(ColumnOrder order) {
        int[] ranks = new int[order.position().length];
        int[] unitAt = order.unitAt();
        for (int at = 0; at < order.size(); at++) {
            ranks[unitAt[at]] = at;
        }
        return ranks;
    }

    /** The obvious way: copy and sort the values of each group, and search each unit's value in the sorted group. */
    static GroupFigures[] sorted(BenchJob job) {
        return Arrays.stream(job.columns()).map(column -> sorted(job, column)).toArray(GroupFigures[]::new);
    }

    private static GroupFigures sorted(BenchJob job, double[] column) {
        int groups = job.members().groups();
        GroupFigures figures = new GroupFigures(groups, BenchJob.QUANTILES.length, job.units(), job.rankedIn());
        for (int group = 0; group < groups; group++) {
            double[] own = own(job, group, column);
            figures.answers[group] = own.length;
            figures.means[group] = Summation.of(own) / own.length;
            for (int i = 0; i < BenchJob.QUANTILES.length; i++) {
                figures.quantileValues[group * BenchJob.QUANTILES.length + i] = quantile(own, BenchJob.QUANTILES[i]);
            }
        }
        for (int i = 0; i < job.rankedIn().length; i++) {
            rank(own(job, job.rankedIn()[i], column), column, figures.ranks, i * job.units());
        }
        return figures;
    }

    private static double[] own(BenchJob job, int group, double[] column) {
        int[] members = job.members().members();
        double[] own = new double[job.members().size(group)];
        int n = 0;
        for (int i = job.members().from(group); i < job.members().from(group + 1); i++) {
            double value = column[members[i]];
            if (!Double.isNaN(value)) {
                own[n++] = value + 0.0;
            }
        }
        double[] present = Arrays.copyOf(own, n);
        Arrays.sort(present);
        return present;
    }

    private static double quantile(double[] own, double p) {
        if (own.length == 0) {
            return Double.NaN;
        }
        double position = (own.length - 1) * p;
        int below = (int) Math.floor(position);
        double a = own[below];
        return a + (position - below) * (own[Math.min(below + 1, own.length - 1)] - a);
    }

    private static void rank(double[] own, double[] column, int[] doubled, int from) {
        for (int unit = 0; unit < column.length; unit++) {
            doubled[from + unit] = Double.isNaN(column[unit])
                    ? GroupFigures.NO_RANK
                    : before(own, column[unit], false) + before(own, column[unit], true);
        }
    }

    private static int before(double[] own, double value, boolean equalToo) {
        int from = 0;
        int to = own.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (equalToo ? own[middle] <= value : own[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
