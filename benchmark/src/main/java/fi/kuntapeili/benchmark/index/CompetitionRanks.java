package fi.kuntapeili.benchmark.index;

import fi.kuntapeili.benchmark.statistics.OrderedSample;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** Ranks from 1, the greatest first, ties sharing the best (1, 2, 2, 4); 0 for whoever has no score. */
final class CompetitionRanks {
    private static final MathContext SIGNIFICANT = new MathContext(10);

    private CompetitionRanks() {}

    /** Scores that agree to ten significant digits are equal: what differs beyond them is rounding. */
    static int[] of(double[] scores) {
        return exact(Arrays.stream(scores).map(CompetitionRanks::rounded).toArray());
    }

    static int[] exact(double[] scores) {
        OrderedSample sample = OrderedSample.of(scores);
        return Arrays.stream(scores)
                .mapToInt(score -> Double.isNaN(score) ? 0 : 1 + sample.size() - sample.lessOrEqual(score))
                .toArray();
    }

    private static double rounded(double score) {
        return Double.isNaN(score)
                ? score
                : new BigDecimal(score).round(SIGNIFICANT).doubleValue();
    }

    /** The mean distance between two rankings over the units in both; NaN if there are none. */
    static double meanShift(int[] one, int[] other) {
        double sum = 0;
        int count = 0;
        for (int u = 0; u < one.length; u++) {
            if (one[u] > 0 && other[u] > 0) {
                sum += Math.abs(one[u] - other[u]);
                count++;
            }
        }
        return sum / count;
    }
}
