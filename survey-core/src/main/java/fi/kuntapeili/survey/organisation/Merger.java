package fi.kuntapeili.survey.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One organisation became part of another.
 *
 * @param date the first day of the new division
 * @param share how much of {@code from} went to {@code to}: more than 0, at most 1
 */
public record Merger(LocalDate date, OrganisationCode from, OrganisationCode to, BigDecimal share) {}
