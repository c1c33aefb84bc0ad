package fi.kuntapeili.benchmark.statistics;

/**
 * Two units side by side over several indicators: who is ahead in how many, and in how many there is no difference that
 * matters: below 0.2 standard deviations, the smallest effect that Cohen (1988) names. There is no sum: without weights that
 * someone has chosen, one indicator is not worth another.
 *
 * @param ahead indicators in which the first is ahead
 * @param level indicators without a practical difference
 * @param behind indicators in which the first is behind
 */
public record PairComparison(int ahead, int level, int behind) {
    /** A difference of less than this many standard deviations is no practical one. */
    public static final double PRACTICAL = 0.2;
    /** The distance between the quartiles of a normal distribution, in standard deviations. */
    private static final double QUARTILES_APART = 1.349;

    /**
     * How far the first is ahead, in standard deviations as told from the distance between the quartiles.
     *
     * @param one in the unit of the quartiles, more being better
     * @return NaN if something is missing or the quartiles are the same
     */
    public static double difference(double one, double other, double lowerQuartile, double upperQuartile) {
        double deviation = (upperQuartile - lowerQuartile) / QUARTILES_APART;
        return deviation > 0 ? (one - other) / deviation : Double.NaN;
    }

    /**
     * Counts over the indicators that both have.
     *
     * @param differences one per indicator, in standard deviations, NaN where the two cannot be compared
     * @param noise one per indicator: what lies within it may be error, in standard deviations; zero where not known
     */
    public static PairComparison of(double[] differences, double[] noise) {
        int ahead = 0;
        int level = 0;
        int behind = 0;
        for (int i = 0; i < differences.length; i++) {
            double least = Math.max(PRACTICAL, noise[i]);
            if (differences[i] >= least) {
                ahead++;
            } else if (differences[i] <= -least) {
                behind++;
            } else if (!Double.isNaN(differences[i])) {
                level++;
            }
        }
        return new PairComparison(ahead, level, behind);
    }

    /** How many indicators both have. */
    public int compared() {
        return ahead + level + behind;
    }
}
