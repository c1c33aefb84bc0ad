package fi.kuntapeili.benchmark.disclosure;

import java.math.BigDecimal;

/**
 * Where an own value stands beside published figures. A function of the own value and the released cell alone, so
 * trying out other own values teaches nothing that the published figures did not say.
 */
public enum OwnPosition {
    LOWEST_QUARTER,
    LOWER_MIDDLE,
    UPPER_MIDDLE,
    HIGHEST_QUARTER,
    /** The published quartiles are one value and the own value equals it. */
    SAME_AS_MOST,
    BELOW_MEDIAN,
    ABOUT_MEDIAN,
    ABOVE_MEDIAN,
    /** Neither quartiles nor a median are published. */
    UNKNOWN;

    /** Rounding moves a figure by at most this part of itself; closer than that nobody can tell above from below. */
    private static final BigDecimal ABOUT = new BigDecimal("0.05");

    /** The position of {@code own} by the published quartiles, else by the published median. */
    public static OwnPosition of(BigDecimal own, ReleasedNumbers published) {
        BigDecimal median = published.median().figure().orElse(null);
        BigDecimal q1 = published.q1().figure().orElse(null);
        BigDecimal q3 = published.q3().figure().orElse(null);
        if (median == null) {
            return UNKNOWN;
        }
        return q1 == null || q3 == null ? byMedian(own, median) : byQuartiles(own, q1, median, q3);
    }

    private static OwnPosition byQuartiles(BigDecimal own, BigDecimal q1, BigDecimal median, BigDecimal q3) {
        if (q1.compareTo(q3) == 0 && own.compareTo(q1) == 0) {
            return SAME_AS_MOST;
        }
        if (own.compareTo(q1) < 0) {
            return LOWEST_QUARTER;
        }
        if (own.compareTo(median) < 0) {
            return LOWER_MIDDLE;
        }
        return own.compareTo(q3) < 0 ? UPPER_MIDDLE : HIGHEST_QUARTER;
    }

    private static OwnPosition byMedian(BigDecimal own, BigDecimal median) {
        BigDecimal distance = own.subtract(median);
        if (distance.abs().compareTo(median.abs().multiply(ABOUT)) <= 0) {
            return ABOUT_MEDIAN;
        }
        return distance.signum() < 0 ? BELOW_MEDIAN : ABOVE_MEDIAN;
    }
}
