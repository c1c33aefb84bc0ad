package fi.kuntapeili.survey.organisation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One value of a reference statistic, with the year it describes and what its publisher says of it.
 *
 * @param value null when the publisher keeps it back, and only then
 * @param counts whether it may enter figures of several organisations; a value that the publisher estimated or imputed does
 *     so only where the pack says so for the statistic
 */
public record ReferenceValue(
        String statistic, OrganisationCode organisation, int year, BigDecimal value, Status status, boolean counts) {

    /** As the publisher marks values. That there is no row at all is something else: nothing was published. */
    public enum Status {
        PRELIMINARY,
        FINAL,
        /** Worked out by the publisher from something other than an observation of the year. */
        ESTIMATED,
        /** Filled in by the publisher where an observation was missing. */
        IMPUTED,
        /** Known to the publisher, who does not show it. */
        SUPPRESSED;

        /** Whether the value stands on something other than an observation. */
        public boolean isEstimate() {
            return this == ESTIMATED || this == IMPUTED;
        }

        /** Whether it is anything else than an observation that the publisher shows. */
        public boolean isMarked() {
            return isEstimate() || this == SUPPRESSED;
        }
    }

    public ReferenceValue {
        if ((value == null) != (status == Status.SUPPRESSED)) {
            throw new IllegalArgumentException("A value is missing when its publisher keeps it back, and only then");
        }
        if (counts && value == null) {
            throw new IllegalArgumentException("What is not there counts nowhere");
        }
    }

    /** A value of a statistic whose estimates do not count. */
    public ReferenceValue(String statistic, OrganisationCode organisation, int year, BigDecimal value, Status status) {
        this(statistic, organisation, year, value, status, status == Status.FINAL || status == Status.PRELIMINARY);
    }

    /** The value, if its publisher shows it. */
    public Optional<BigDecimal> shown() {
        return Optional.ofNullable(value);
    }

    /** The value, if it may enter figures of several organisations. */
    public Optional<BigDecimal> counted() {
        return counts ? Optional.of(value) : Optional.empty();
    }

    public boolean isSuppressed() {
        return status == Status.SUPPRESSED;
    }
}
