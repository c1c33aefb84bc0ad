package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;

/**
 * The working memory of one thread of the {@link GroupKernel}, and the work on one column: the units are put in order once,
 * and no group is put in order at all. Quantiles are looked up in the {@link PositionSet} of the group, the rank of a unit is
 * the number of members before its own position, and the sum is exact in any order ({@link SplitColumn}).
 */
final class ColumnWork {
    private final GroupMembers members;
    private final double[] probabilities;
    private final int[] rankedIn;
    private final ColumnOrder order;
    private final SplitColumn values;
    private final PositionSet group;
    /** By position, with one more place for units without a value. */
    private final int[] ranks;

    ColumnWork(GroupMembers members, double[] probabilities, int[] rankedIn) {
        this.members = members;
        this.probabilities = probabilities;
        this.rankedIn = rankedIn;
        this.order = new ColumnOrder(members.units());
        this.values = new SplitColumn(members.units());
        this.group = new PositionSet(members.units());
        this.ranks = new int[members.units() + 1];
    }

    GroupFigures of(double[] column) {
        order.order(column);
        values.take(column, order.largestMagnitude());
        GroupFigures figures = new GroupFigures(members.groups(), probabilities.length, members.units(), rankedIn);
        for (int i = 0; i < members.groups(); i++) {
            summarise(i, fill(i), figures);
        }
        for (int i = 0; i < rankedIn.length; i++) {
            fill(rankedIn[i]);
            rank(figures.ranks, i * members.units());
        }
        return figures;
    }

    /** Puts the members of a group into the set and gives their sum. */
    private double fill(int of) {
        double sum = values.sum(
                members.members(), members.from(of), members.from(of + 1), order.position(), group.emptied());
        group.counted(order.size());
        return sum;
    }

    private void summarise(int of, double sum, GroupFigures figures) {
        int n = group.size();
        boolean nobody = n == 0;
        figures.answers[of] = n;
        figures.means[of] = nobody ? Double.NaN : sum / n;
        for (int i = 0; i < probabilities.length; i++) {
            figures.quantileValues[of * probabilities.length + i] = nobody ? Double.NaN : quantile(probabilities[i]);
        }
    }

    private double quantile(double p) {
        double position = Quantile.Type.SEVEN.position(group.size(), p);
        int below = (int) position;
        int at = group.at(below);
        double a = order.ascending()[at];
        if (below == group.size() - 1) {
            return a;
        }
        return a + (position - below) * (order.ascending()[group.next(at)] - a);
    }

    /**
     * For every unit with a value twice the mid-rank, a whole number: how many members are below it and how many are not
     * above it, added up.
     */
    private void rank(int[] doubled, int from) {
        int size = order.size();
        group.ranks(ranks, size);
        if (order.hasTies()) {
            levelTies();
        }
        ranks[size] = GroupFigures.NO_RANK;
        int[] position = order.position();
        for (int unit = 0; unit < position.length; unit++) {
            doubled[from + unit] = ranks[position[unit]];
        }
    }

    /** Among equals the first knows how many are below all of them, and the last how many are not above. */
    private void levelTies() {
        double[] ascending = order.ascending();
        int size = order.size();
        for (int from = 0, to = 0; from < size; from = to) {
            double value = ascending[from];
            while (to < size && ascending[to] == value) {
                to++;
            }
            Arrays.fill(ranks, from, to, group.before(from) + group.before(to));
        }
    }
}
