package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.web.page.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What a change of state means, before it is made.
 *
 * @param change the change asked for
 * @param notStarted organisations that have not begun
 * @param unfinished organisations that have begun and not handed in
 * @param day the new last day, as typed
 */
@CheckedTemplate(basePath = "rounds")
record StatePage(
        Round round, RoundChange change, long asked, long notStarted, long unfinished, String day, Problems problems)
        implements TemplateInstance {}
