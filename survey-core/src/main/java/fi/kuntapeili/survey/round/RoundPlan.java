package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What staff decide about a round.
 *
 * @param referenceYear the year the answers speak of; reference statistics are taken not later than it
 * @param closes last day on which anybody may begin; who has begun may finish until staff close the round
 * @param publicFrom day from which published figures are for everyone
 * @param coreForm who is asked the core form only; empty when everybody is asked everything
 */
public record RoundPlan(
        LocalizedText name,
        int referenceYear,
        LocalDate opens,
        LocalDate closes,
        Optional<LocalDate> publicFrom,
        Optional<String> previousRound,
        Optional<CoreForm> coreForm) {

    /** Organisations for which the statistic is below the limit get the core form; the rest of it is optional for them. */
    public record CoreForm(String statistic, BigDecimal below) {}
}
