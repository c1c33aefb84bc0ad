package fi.kuntapeili.web.publishing;

import fi.kuntapeili.benchmark.release.CorrectionNote;
import fi.kuntapeili.benchmark.release.SummaryReport;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.web.page.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writing the summary report of a round, and what comes after it.
 *
 * @param report empty while nobody has written a word
 * @param version that the words in the form come from
 * @param attack key of the text that says why the attack tests keep the round from being published; empty when they do not
 * @param own whether the reader last changed the words
 * @param isPublic whether everyone can read the round today
 * @param corrected words of a correction that were typed
 */
@CheckedTemplate(basePath = "publishing")
record EditorPage(
        Round round,
        Optional<SummaryReport> report,
        Status status,
        long version,
        List<WordsField> fields,
        Optional<String> attack,
        boolean own,
        boolean isPublic,
        List<CorrectionNote> corrections,
        WordsField corrected,
        List<Problem> problems)
        implements TemplateInstance {
    /** @param name of the state in lower case; {@code none} while nobody has written a word */
    record Status(String name, String tone) {

        static Status of(Optional<SummaryReport> report) {
            return report.map(SummaryReport::state)
                    .map(state -> new Status(state.name().toLowerCase(Locale.ROOT), SummaryTone.of(state)))
                    .orElse(new Status("none", "neutral"));
        }

        public String key() {
            return "publishing_state_" + name;
        }
    }
}
