package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.response.Operation;
import fi.kuntapeili.survey.response.Operation.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a button inside a section asks for, such as {@code addRow org_roster <id>}: a verb and its words.
 *
 * @param bases versions of the cells as the page was drawn
 */
record FormAction(String action, Map<CellPath, Long> bases) {

    /** Empty when the words are not an action that a page offers. */
    Optional<List<Operation>> operations(Questionnaire questionnaire, AnswerSet previous) {
        String[] words = action.split(" ");
        String about = words.length > 1 ? words[1] : "";
        return switch (words[0] + "/" + words.length) {
            case "addRow/3" -> SectionForm.uuid(words[2]).map(row -> List.of(new Operation.AddRow(about, row)));
            case "removeRow/3" -> Optional.of(List.of(new Operation.RemoveRow(about, words[2])));
            case "restoreRow/3" -> Optional.of(List.of(new Operation.RestoreRow(about, words[2])));
            case "confirmRow/3" -> Optional.of(List.of(new Operation.ConfirmRow(about, words[2])));
            case "confirmRows/2" ->
                Optional.of(previous.rows(about).stream()
                        .<Operation>map(row -> new Operation.ConfirmRow(about, row))
                        .toList());
            case "confirm/2" -> questionnaire.question(about).map(question -> confirm(question, previous));
            // The text is read with the other explanations of the form.
            case "explain/2" -> Optional.of(List.of());
            case "seen/2" -> Optional.of(List.of(new Operation.MarkSeen(about)));
            case "resolve/4" -> resolve(about, words[2], words[3]);
            default -> Optional.empty();
        };
    }

    /** Every cell that has a value in the previous round, whatever stands there now. */
    private List<Operation> confirm(Question question, AnswerSet previous) {
        return question.cells(previous).stream()
                .filter(path -> previous.value(path).isPresent())
                .<Operation>map(path -> new Operation.Confirm(path, bases.getOrDefault(path, 0L)))
                .toList();
    }

    private static Optional<List<Operation>> resolve(String conflict, String keep, String base) {
        if (!base.matches("\\d{1,18}") || !(keep.equals("mine") || keep.equals("theirs"))) {
            return Optional.empty();
        }
        Choice choice = keep.equals("mine") ? Choice.TAKE_MINE : Choice.KEEP_THEIRS;
        return SectionForm.uuid(conflict)
                .map(id -> List.of(new Operation.ResolveConflict(id, Long.parseLong(base), choice)));
    }
}
