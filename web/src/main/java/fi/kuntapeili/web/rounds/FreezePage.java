package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.response.ResponseOverview;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.web.page.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Set;

/**
 * What a freeze would take in and what it would not.
 *
 * @param open responses that are submitted or returned, which are to be accepted or left out
 * @param accepted how many responses go into the figures
 * @param unfinished responses that were begun and never submitted; they are not in the figures
 * @param leftOut codes ticked to be left out
 */
@CheckedTemplate(basePath = "rounds")
record FreezePage(
        Round round,
        List<ResponseOverview.Row> open,
        long accepted,
        long unfinished,
        long notStarted,
        Set<OrganisationCode> leftOut,
        List<Problem> problems)
        implements TemplateInstance {

    boolean isLeftOut(OrganisationCode code) {
        return leftOut.contains(code);
    }
}
