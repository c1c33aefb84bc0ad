package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.comparison.PracticeTable;
import fi.kuntapeili.benchmark.comparison.PracticesResult;
import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * Who does what, by name.
 *
 * @param address of the comparison, without its query
 * @param chosen the question whose answers are shown; empty when nobody in the group answered any
 */
@CheckedTemplate(basePath = "comparison")
record PracticesPage(
        String address, List<Round> rounds, PracticesResult.Shown practices, Optional<PracticeTable> chosen)
        implements TemplateInstance {}
