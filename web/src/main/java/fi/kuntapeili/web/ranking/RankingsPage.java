package fi.kuntapeili.web.ranking;

import fi.kuntapeili.benchmark.ranking.ComputedIndex;
import fi.kuntapeili.benchmark.success.SuccessRanking;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Every ranking that there is, and the statistics that they are made of. */
@CheckedTemplate(basePath = "ranking")
record RankingsPage(List<ComputedIndex> indices, List<SuccessRanking> success, List<ReferenceStatistic> statistics)
        implements TemplateInstance {}
