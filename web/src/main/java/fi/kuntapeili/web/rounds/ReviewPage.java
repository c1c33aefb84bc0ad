package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.response.ResponseHead;
import fi.kuntapeili.survey.response.ReviewNote;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.web.page.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A response as the reviewer reads it. Nothing in it can be changed here.
 *
 * @param flags the raised checks of all questions, strongest first
 * @param mayAccept and {@code mayReturn}: whether the states of round and response allow it
 * @param message typed for a return that could not be made
 */
@CheckedTemplate(basePath = "rounds")
record ReviewPage(
        Round round,
        OrganisationCode code,
        LocalizedText organisation,
        ResponseHead head,
        List<SectionView> sections,
        List<Flag> flags,
        List<ReviewNote> notes,
        boolean mayAccept,
        boolean mayReturn,
        String message,
        Problems problems)
        implements TemplateInstance {

    record SectionView(String title, List<QuestionView> questions) {}

    /** @param chosen whether the reviewer had ticked it for a return */
    record QuestionView(
            String id, String text, String confidentialityKey, List<Line> answer, List<Flag> flags, boolean chosen) {}

    /** One value; {@code label} is blank when the question has one cell only. */
    record Line(String label, String value) {}

    /**
     * A raised check.
     *
     * @param tierKey key of the text that names how strong it is
     * @param explanation what the organisation said about it; blank when nothing
     */
    record Flag(String question, String questionText, String tierKey, String tone, String text, String explanation) {}
}
