package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.response.ResponseOverview;
import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Every round, newest first. */
@CheckedTemplate(basePath = "rounds")
record RoundsPage(List<Line> rounds) implements TemplateInstance {

    record Line(Round round, ResponseOverview.Counts counts) {}
}
