package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.Message;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody puts into a cell.
 *
 * @param raw as typed; blank for clearing and for a missing code
 * @param answer empty for clearing
 */
record Entry(String raw, Optional<Answer> answer) {

    static final Entry NOTHING = new Entry("", Optional.empty());

    static Entry typed(CellType type, String raw, Locale locale) {
        Optional<Answer> answer = type.read(raw, locale);
        return answer.isEmpty() ? NOTHING : new Entry(raw, answer);
    }

    static Entry missing(MissingCode code) {
        return new Entry("", Optional.of(new Answer.Missing(code)));
    }

    /** Reads what is stored; {@code type} is null where only a missing code can stand. */
    static Entry stored(CellType type, String raw, String value, String missing, Message problem) {
        if (missing != null) {
            return missing(MissingCode.of(missing).orElseThrow());
        }
        if (problem != null) {
            return new Entry(raw, Optional.of(new Answer.Unreadable(raw, problem)));
        }
        return value == null ? NOTHING : new Entry(raw, type.readCanonical(value));
    }

    /** Whether both mean the same, however they were typed. */
    boolean sameAs(Optional<Answer> other) {
        if (answer.isPresent()
                && answer.get() instanceof Answer.Unreadable mine
                && other.isPresent()
                && other.get() instanceof Answer.Unreadable theirs) {
            return mine.raw().strip().equals(theirs.raw().strip());
        }
        return answer.equals(other);
    }

    /** The canonical value; null when there is none. */
    static String value(Optional<Answer> answer) {
        return answer.isPresent() && answer.get() instanceof Answer.Given given
                ? given.value().canonical()
                : null;
    }

    /** The missing code; null when there is none. */
    static MissingCode missingCode(Optional<Answer> answer) {
        return answer.isPresent() && answer.get() instanceof Answer.Missing missing ? missing.code() : null;
    }

    /** Why the text cannot be read; null when it can. */
    static Message problem(Optional<Answer> answer) {
        return answer.isPresent() && answer.get() instanceof Answer.Unreadable unreadable ? unreadable.problem() : null;
    }
}
