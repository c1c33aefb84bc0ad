package fi.kuntapeili.benchmark.statistics;

/** Where a value lies beside its 95 % and 99.8 % limits; on a limit is within it. */
public enum LimitBand {
    FAR_BELOW,
    BELOW,
    WITHIN,
    ABOVE,
    FAR_ABOVE;

    /** About one in twenty lies outside by chance. */
    public static final double INNER = 0.95;
    /** About one in five hundred lies outside by chance; alerts use these. */
    public static final double OUTER = 0.998;

    /** The band of a value that is not missing, between limits that are known. */
    public static LimitBand of(double value, Interval inner, Interval outer) {
        if (inner.contains(value)) {
            return WITHIN;
        }
        boolean below = value < inner.lower();
        if (outer.contains(value)) {
            return below ? BELOW : ABOVE;
        }
        if (Double.isNaN(value) || Double.isNaN(inner.lower()) || Double.isNaN(outer.lower())) {
            throw new IllegalArgumentException("A missing value, or one without limits, has no band");
        }
        return below ? FAR_BELOW : FAR_ABOVE;
    }
}
