package fi.kuntapeili.benchmark.indicator;

/** Why there is a value or why there is none. Only {@link #OK} values enter statistics. The order is stored; add at the end. */
public enum ValueStatus {
    OK,
    /** A question that the indicator needs was not answered, or said to be unknown. */
    NOT_ANSWERED,
    /** The indicator does not concern the organisation. */
    NOT_APPLICABLE,
    /** A published statistic that the indicator needs is not there. */
    NOT_COLLECTED,
    SUPPRESSED,
    ZERO_DENOMINATOR,
    /** The formula gave something that is not a value of the indicator. */
    INVALID,
    IMPUTED,
    ESTIMATED_MERGER
}
