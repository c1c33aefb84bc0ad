package fi.kuntapeili.web.published;

import fi.kuntapeili.benchmark.report.YearsTable;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * One published statistic over the years.
 *
 * @param choices the organisations to choose from, by name in the reader's language
 * @param chosen the one that is asked about
 * @param years also where there is only one
 */
@CheckedTemplate(basePath = "published")
record StatisticPage(ReferenceStatistic statistic, List<Choice> choices, Optional<Choice> chosen, YearsTable years)
        implements TemplateInstance {

    public record Choice(String code, String name, boolean chosen) {}
}
