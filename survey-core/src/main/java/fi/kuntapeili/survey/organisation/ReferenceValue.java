package fi.kuntapeili.survey.organisation;

import java.math.BigDecimal;

/** One value of a reference statistic, with the year it describes. */
public record ReferenceValue(
        String statistic, OrganisationCode organisation, int year, BigDecimal value, Status status) {

    public enum Status {
        PRELIMINARY,
        FINAL
    }
}
