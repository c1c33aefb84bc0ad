package fi.kuntapeili.web.success;

import fi.kuntapeili.benchmark.report.YearsTable;
import fi.kuntapeili.benchmark.success.SuccessRanking;
import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the standings of a ranking, whatever its kind.
 *
 * @param choices the organisations to choose from, by name in the reader's language
 * @param chosen name of the organisation that is asked about
 * @param own code of the unit that stands for it: the organisation itself, or its area
 * @param areas the attribute by which the ranking is also summed up; {@code summed} whether this page shows the sums
 * @param notAdditive a statistic because of which nothing can be summed up
 * @param unit what the values are measured in, in the reader's language; empty for rates
 * @param diagnostics whether the reader may see how the fit stands
 * @param sources the statistics that the ranking reads
 * @param years what it is about over the years; empty for sums
 */
record Around(
        SuccessRanking ranking,
        String sha256,
        List<Choice> choices,
        Optional<Choice> chosen,
        Optional<String> own,
        Optional<Attribute> areas,
        boolean summed,
        Optional<LocalizedText> notAdditive,
        String unit,
        boolean diagnostics,
        List<ReferenceStatistic> sources,
        Optional<YearsTable> years) {

    Around {
        choices = List.copyOf(choices);
        sources = List.copyOf(sources);
    }

    public record Choice(String code, String name, boolean chosen) {}

    public String address() {
        return "/success/" + ranking.id();
    }

    /** The same page in the query of its files. */
    public String file() {
        return "/api/v1/success/" + ranking.id() + (summed ? "?units=areas" : "");
    }
}
