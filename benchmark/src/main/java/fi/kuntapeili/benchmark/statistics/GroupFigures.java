package fi.kuntapeili.benchmark.statistics;

/**
 * The figures of every group for one column, and the ranks of every unit in the groups for which they were asked. All of them
 * are exact to the last bit what {@link OrderedSample}, {@link Quantile} (type 7) and {@link PercentileRank} give for the
 * same values. In the unit of the column, except the ranks.
 */
public final class GroupFigures {
    /** In place of the rank of a unit without a value. */
    static final int NO_RANK = -1;

    private final int quantiles;
    final int[] answers;
    final double[] means;
    final double[] quantileValues;
    /** All units in the first group, then all in the next; twice the mid-rank, a whole number in half the memory. */
    final int[] ranks;

    private final int[] rankedIn;
    private final int units;

    GroupFigures(int groups, int quantiles, int units, int[] rankedIn) {
        this.quantiles = quantiles;
        this.answers = new int[groups];
        this.means = new double[groups];
        this.quantileValues = new double[groups * quantiles];
        this.ranks = new int[rankedIn.length * units];
        this.rankedIn = rankedIn;
        this.units = units;
    }

    /** How many members of the group have a value. */
    public int answers(int group) {
        return answers[group];
    }

    /** The arithmetic mean, of the exact sum; NaN when nobody in the group has a value. */
    public double mean(int group) {
        return means[group];
    }

    /** The quantile of the given index among those asked for; NaN when nobody in the group has a value. */
    public double quantile(int group, int index) {
        return quantileValues[group * quantiles + index];
    }

    /**
     * The percentile rank of a unit among the members of a group, between 0 and 100, ties counted half. A unit that is no
     * member is counted among the members without adding itself. NaN when the unit has no value or the group none.
     *
     * @param index of the group among those for which ranks were asked
     */
    public double rank(int index, int unit) {
        int doubled = ranks[index * units + unit];
        int n = answers[rankedIn[index]];
        return doubled == NO_RANK || n == 0 ? Double.NaN : 100 * (doubled / 2.0) / n;
    }
}
