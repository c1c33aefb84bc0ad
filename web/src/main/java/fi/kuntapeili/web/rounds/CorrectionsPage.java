package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.web.page.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What of an organisation's answers turned out wrong after the freeze, and the form to note more.
 *
 * @param possible whether figures hold answers of the organisation
 * @param recorded oldest first
 * @param answers that a correction can be about
 * @param chosen the one that it is about; empty until one is chosen
 */
@CheckedTemplate(basePath = "rounds")
record CorrectionsPage(
        Round round,
        OrganisationCode code,
        LocalizedText organisation,
        boolean possible,
        List<Recorded> recorded,
        List<Group> answers,
        Optional<Chosen> chosen,
        CorrectionForm form,
        Problems problems)
        implements TemplateInstance {

    /**
     * A correction in words.
     *
     * @param cell the words of the cell; blank when the question has one only
     * @param was the answer that the figures rest on; blank when there is none
     * @param now the right value; blank when the answer is withdrawn
     */
    record Recorded(
            String question,
            String cell,
            String was,
            String now,
            boolean withdrawn,
            String reason,
            String by,
            Instant at) {}

    /** The answers of one section. */
    record Group(String title, List<Entry> entries) {}

    record Entry(String path, String words) {}

    /** The answer that is corrected, as it is now, with what its right value is given by. */
    record Chosen(String path, String question, String cell, String answer, Control control) {}

    enum Kind {
        LINE,
        LINES,
        ONE_OPTION,
        OPTIONS
    }

    /**
     * What the right value is given by.
     *
     * @param unit blank where there is none
     * @param choices none where the value is typed
     */
    record Control(Kind kind, String unit, List<Choice> choices) {

        public boolean isPicked() {
            return kind == Kind.ONE_OPTION || kind == Kind.OPTIONS;
        }

        public boolean isSeveral() {
            return kind == Kind.OPTIONS;
        }

        public boolean isLong() {
            return kind == Kind.LINES;
        }
    }

    record Choice(String code, String label, boolean chosen) {}
}
