package fi.kuntapeili.benchmark.statistics;

/**
 * An earlier value carried into the structure of units of today.
 *
 * @param value NaN where one of the earlier units has none, or the series breaks
 */
public record MergedValue(double value, Quality quality) {

    public enum Quality {
        /** What the unit of today would have answered, had it been there. */
        EXACT,
        /** A unit was split by a share, or figures that do not add up were averaged. */
        ESTIMATED,
        /** Before and after cannot be compared. */
        BREAK
    }
}
