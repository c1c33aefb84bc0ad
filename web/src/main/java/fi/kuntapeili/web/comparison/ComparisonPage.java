package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.ranking.ComputedIndex;
import fi.kuntapeili.benchmark.report.ComparisonReport;
import fi.kuntapeili.benchmark.success.SuccessRanking;
import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * All indicators of an organisation beside a peer group.
 *
 * @param address of the page, without its query
 * @param rounds frozen rounds to choose from
 * @param indices made of published statistics, {@code rankings} too: pages of their own that name organisations
 */
@CheckedTemplate(basePath = "comparison")
record ComparisonPage(
        String address,
        List<Round> rounds,
        ComparisonReport report,
        List<ComputedIndex> indices,
        List<SuccessRanking> rankings)
        implements TemplateInstance {}
