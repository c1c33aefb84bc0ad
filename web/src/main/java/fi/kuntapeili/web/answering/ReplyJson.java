package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.SectionProgress;
import fi.kuntapeili.survey.response.Conflict;
import fi.kuntapeili.survey.response.RaisedCheck;
import fi.kuntapeili.survey.response.SaveReply;
import fi.kuntapeili.survey.response.SavedCell;
import fi.kuntapeili.survey.text.Formats;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the browser is told about a save.
 *
 * @param savedAt time of day, as the reader's language writes it
 * @param page how the page the reader is on looks now; null when the sender named no section
 */
public record ReplyJson(
        long seq,
        String state,
        String savedAt,
        List<CellJson> accepted,
        List<ConflictJson> conflicts,
        boolean whole,
        Set<String> shown,
        Set<String> hidden,
        List<CheckJson> raised,
        List<ClearedJson> cleared,
        List<ProgressJson> sections,
        List<CellJson> others,
        PageJson page) {

    /**
     * @param raw as it was typed
     * @param value in canonical form; null when there is none
     * @param missing code of why there is no value; null when none was given
     * @param display the value as the language writes it
     * @param typed what the control holds: a number as the language writes it, codes, a marked missing code
     * @param unreadable whether what was typed is not a value of the cell
     */
    public record CellJson(
            String path,
            long version,
            String raw,
            String value,
            String missing,
            String display,
            String typed,
            boolean unreadable,
            String by,
            Instant at) {}

    /** @param version of the cell, to be sent as base with the choice */
    public record ConflictJson(String id, String path, long version, KeptJson mine, KeptJson theirs) {}

    public record KeptJson(String raw, String value, String missing, String display, String by, Instant at) {}

    public record CheckJson(String check, String path, String tier, String standing, String message) {}

    public record ClearedJson(String check, String path) {}

    public record ProgressJson(String section, String state, int asked, int answered, int problems) {}

    /**
     * The parts of a section's page that may have changed, drawn by the same templates as the page itself.
     *
     * @param questions questions to draw anew, by id
     * @param checks what is said about each question of the section, by id
     * @param parts other parts of the page, by their element's id
     */
    public record PageJson(
            Set<String> shown,
            Set<String> hidden,
            Map<String, String> questions,
            Map<String, ChecksJson> checks,
            Map<String, String> parts) {}

    /** @param mark changes when the checks do */
    public record ChecksJson(String mark, boolean blocks, String html) {}

    static ReplyJson of(
            SaveReply reply,
            Questionnaire questionnaire,
            QuestionViews views,
            Formats formats,
            String language,
            PageJson page) {
        AnswerWords words = views.lines().words();
        return new ReplyJson(
                reply.seq(),
                reply.state().name().toLowerCase(Locale.ROOT),
                formats.time(language, reply.savedAt()),
                cells(reply.accepted(), questionnaire, words, language),
                reply.conflicts().stream()
                        .map(each -> new ConflictJson(
                                each.id().toString(),
                                each.path().toString(),
                                each.theirsVersion(),
                                kept(each.mine()),
                                kept(each.theirs())))
                        .toList(),
                reply.whole(),
                reply.shown(),
                reply.hidden(),
                reply.raised().stream().map(each -> check(each, views)).toList(),
                reply.cleared().stream()
                        .map(each -> new ClearedJson(each.check(), each.path().toString()))
                        .toList(),
                reply.sections().stream().map(ReplyJson::progress).toList(),
                cells(reply.others(), questionnaire, words, language),
                page);
    }

    private static CheckJson check(RaisedCheck check, QuestionViews views) {
        return new CheckJson(
                check.raised().check(),
                check.raised().path().toString(),
                check.raised().tier().name().toLowerCase(Locale.ROOT),
                check.standing().name().toLowerCase(Locale.ROOT),
                views.message(check.raised().message()));
    }

    private static ProgressJson progress(SectionProgress progress) {
        return new ProgressJson(
                progress.section(),
                progress.state().name().toLowerCase(Locale.ROOT),
                progress.asked(),
                progress.answered(),
                progress.problems());
    }

    private static List<CellJson> cells(
            List<SavedCell> cells, Questionnaire questionnaire, AnswerWords words, String language) {
        return cells.stream()
                .map(cell -> new CellJson(
                        cell.path().toString(),
                        cell.version(),
                        cell.raw(),
                        cell.value(),
                        code(cell.missing()),
                        cell.display(),
                        typed(cell, questionnaire, words, language),
                        cell.problem() != null,
                        cell.authorName(),
                        cell.at()))
                .toList();
    }

    private static KeptJson kept(Conflict.Kept kept) {
        return new KeptJson(
                kept.raw(), kept.value(), code(kept.missing()), kept.display(), kept.authorName(), kept.at());
    }

    private static String code(MissingCode missing) {
        return missing == null ? null : missing.code();
    }

    private static String typed(SavedCell cell, Questionnaire questionnaire, AnswerWords words, String language) {
        if (cell.missing() != null) {
            return Slot.MISSING_MARK + cell.missing().code();
        }
        if (cell.value() == null) {
            return cell.raw();
        }
        return questionnaire
                .typeAt(cell.path())
                .flatMap(type -> type.readCanonical(cell.value()).map(answer -> words.typed(type, answer, language)))
                .orElse(cell.raw());
    }
}
