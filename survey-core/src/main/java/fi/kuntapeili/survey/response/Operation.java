package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import java.util.UUID;

/** One thing that a save asks for. {@code base} is the version of the cell that the sender saw; 0 for a cell never answered. */
public sealed interface Operation {

    /** Types or chooses a value; a blank text clears the cell. */
    record Set(CellPath path, long base, String raw) implements Operation {}

    /** Says that a value is missing, and why. */
    record SetMissing(CellPath path, long base, MissingCode missing) implements Operation {}

    /** Takes over the value that the previous round's answers have in the same cell. */
    record Confirm(CellPath path, long base) implements Operation {}

    /** Adds an empty row to a roster; the sender makes its id. */
    record AddRow(String question, UUID row) implements Operation {}

    /** Takes a row out of the answers; its cells are kept and come back with {@link RestoreRow}. */
    record RemoveRow(String question, String row) implements Operation {}

    record RestoreRow(String question, String row) implements Operation {}

    /** Takes over a whole row of the previous round's roster, under the id it had there. */
    record ConfirmRow(String question, String row) implements Operation {}

    /** Explains a raised check; bound to the values the check speaks of now. A blank text withdraws the explanation. */
    record Explain(String edit, String text) implements Operation {}

    /** Records that a soft check was seen and passed over. */
    record MarkSeen(String edit) implements Operation {}

    /** Ends a conflict: the stored value stays, or the other one is written over it. */
    record ResolveConflict(UUID conflict, long base, Choice choice) implements Operation {}

    enum Choice {
        KEEP_THEIRS,
        TAKE_MINE
    }
}
