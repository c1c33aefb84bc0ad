package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.response.ResponseOverview;
import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What accepting at once would accept and what it leaves.
 *
 * @param flagged submitted responses that a person should look at first
 */
@CheckedTemplate(basePath = "rounds")
record AcceptAllPage(Round round, List<ResponseOverview.Row> acceptable, List<ResponseOverview.Row> flagged)
        implements TemplateInstance {}
