package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.response.ResponseOverview;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.web.page.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What a freeze would take in and what it would not.
 *
 * @param open responses that are submitted or returned, which are to be accepted or left out
 * @param accepted how many responses go into the figures
 * @param unfinished responses that were begun and never submitted; they are not in the figures
 */
@CheckedTemplate(basePath = "rounds")
record FreezePage(Round round, List<Open> open, long accepted, long unfinished, long notStarted, Problems problems)
        implements TemplateInstance {

    /** @param leftOut whether it is ticked to be left out */
    record Open(ResponseOverview.Row row, boolean leftOut) {}
}
