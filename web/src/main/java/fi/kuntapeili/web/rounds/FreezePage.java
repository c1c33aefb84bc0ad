package fi.kuntapeili.web.rounds;

import fi.kuntapeili.benchmark.snapshot.WaitingCorrections;
import fi.kuntapeili.survey.response.ResponseOverview;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.web.page.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a freeze would take in and what it would not.
 *
 * @param open responses that are submitted or returned, which are to be accepted or left out
 * @param accepted how many responses go into the figures
 * @param newest what is frozen
 * @param waiting corrections that are not in the figures yet
 * @param unfinished responses that were begun and never submitted; they are not in the figures
 */
@CheckedTemplate(basePath = "rounds")
record FreezePage(
        Round round,
        List<Open> open,
        long accepted,
        long unfinished,
        long notStarted,
        Newest newest,
        WaitingCorrections waiting,
        Problems problems)
        implements TemplateInstance {

    /** @param correctedUntil the moment up to which corrections are in the figures; empty when there are none */
    record Newest(Optional<Instant> correctedUntil) {}

    /** @param leftOut whether it is ticked to be left out */
    record Open(ResponseOverview.Row row, boolean leftOut) {}
}
