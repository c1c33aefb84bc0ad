package fi.kuntapeili.survey.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one cell may hold. The same types serve questions, matrix columns and roster columns. */
public sealed interface CellType permits ChoiceCell, ChoicesCell, ScaleCell, NumberCell, TextCell {

    /**
     * Reads what was typed or chosen, in the reader's locale. Empty for a blank text; never fails: what cannot be read is
     * an {@link Answer.Unreadable} that keeps the text.
     */
    Optional<Answer> read(String raw, Locale locale);

    /** What is impossible about a value that could be read, such as a number out of range; usually nothing. */
    List<Message> problems(Value value);

    /** The value as formulas see it. */
    Object bind(Value value);

    /** Reads the form that packs, files and the database use. */
    default Optional<Answer> readCanonical(String text) {
        return read(text, Locale.ROOT);
    }
}
