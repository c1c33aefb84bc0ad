package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.util.Optional;

/**
 * Why there is a value or why there is none. {@link #OK} values enter statistics; estimates do so only where the pack says
 * that they count. The order is stored; add at the end.
 */
public enum ValueStatus {
    OK,
    /** A question that the indicator needs was not answered, or said to be unknown. */
    NOT_ANSWERED,
    /** The indicator does not concern the organisation. */
    NOT_APPLICABLE,
    /** A published statistic that the indicator needs is not there. */
    NOT_COLLECTED,
    /** A published statistic that the indicator needs is kept back by its publisher. */
    SUPPRESSED,
    ZERO_DENOMINATOR,
    /** The formula gave something that is not a value of the indicator. */
    INVALID,
    /** There is a value, and its publisher filled in a statistic that it is made of. */
    IMPUTED,
    /** There is a value, put together of what merged organisations had, some of it divided or averaged. */
    ESTIMATED_MERGER,
    /** There is a value, and a statistic that it is made of is an estimate of its publisher. */
    ESTIMATED;

    /** What a value of a published statistic is by what its publisher says; one that is not there is not collected. */
    public static ValueStatus of(Optional<ReferenceValue.Status> published) {
        return published
                .map(status -> switch (status) {
                    case PRELIMINARY, FINAL -> OK;
                    case ESTIMATED -> ESTIMATED;
                    case IMPUTED -> IMPUTED;
                    case SUPPRESSED -> SUPPRESSED;
                })
                .orElse(NOT_COLLECTED);
    }

    /** Whether there is a value. */
    public boolean isThere() {
        return this == OK || isEstimate();
    }

    /** Whether there is a value that stands on something other than observations. */
    public boolean isEstimate() {
        return this == IMPUTED || this == ESTIMATED || this == ESTIMATED_MERGER;
    }
}
