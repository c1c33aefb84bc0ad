package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.Column;
import fi.kuntapeili.survey.questionnaire.Evaluation;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Raised;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.questionnaire.Value;
import java.util.Locale;
import java.util.Optional;

/**
 * Applies operations to a draft. Values come first; explanations and seen checks are bound to the values as they then are,
 * so they need the evaluation in between.
 */
final class ApplyOperations {

    private final Draft draft;
    private final Questionnaire questionnaire;
    private final Background background;
    private final Locale locale;

    ApplyOperations(Draft draft, Questionnaire questionnaire, Background background, Locale locale) {
        this.draft = draft;
        this.questionnaire = questionnaire;
        this.background = background;
        this.locale = locale;
    }

    void values(Mutation mutation) {
        mutation.operations().forEach(this::value);
    }

    /** @param evaluation of the draft after {@link #values} */
    void remarks(Mutation mutation, Evaluation evaluation) {
        for (Operation operation : mutation.operations()) {
            if (operation instanceof Operation.Explain explain) {
                // An explanation of a check that is not raised is kept, and is stale if the check comes back.
                draft.explain(
                        explain.edit(),
                        explain.text(),
                        boundTo(evaluation, explain.edit()).orElse(""));
            } else if (operation instanceof Operation.MarkSeen seen) {
                boundTo(evaluation, seen.edit())
                        .ifPresent(values -> draft.markSeen(new SeenCheck(seen.edit(), values)));
            }
        }
    }

    private void value(Operation operation) {
        if (operation instanceof Operation.Set set) {
            Entry entry = questionnaire
                    .typeAt(set.path())
                    .map(type -> Entry.typed(type, set.raw(), locale))
                    .orElse(Entry.NOTHING);
            draft.offer(set.path(), set.base(), entry, Source.TYPED);
        } else if (operation instanceof Operation.SetMissing missing) {
            draft.offer(missing.path(), missing.base(), Entry.missing(missing.missing()), Source.TYPED);
        } else if (operation instanceof Operation.Confirm confirm) {
            previous(confirm.path())
                    .ifPresent(entry -> draft.offer(confirm.path(), confirm.base(), entry, Source.CONFIRMED));
        } else if (operation instanceof Operation.AddRow add) {
            draft.bringIn(add.question(), add.row().toString());
        } else if (operation instanceof Operation.RestoreRow restore) {
            draft.bringIn(restore.question(), restore.row());
        } else if (operation instanceof Operation.RemoveRow remove) {
            draft.row(remove.question(), remove.row()).ifPresent(draft::takeOut);
        } else if (operation instanceof Operation.ConfirmRow confirm) {
            confirmRow(confirm);
        } else if (operation instanceof Operation.ResolveConflict resolve) {
            draft.conflict(resolve.conflict()).ifPresent(conflict -> {
                switch (resolve.choice()) {
                    case KEEP_THEIRS -> draft.keepStored(conflict);
                    case TAKE_MINE -> draft.takeOther(conflict, resolve.base());
                }
            });
        }
    }

    /** Fills the cells of the row that nobody has answered; answered ones stay as they are. */
    private void confirmRow(Operation.ConfirmRow operation) {
        draft.bringIn(operation.question(), operation.row());
        Roster roster = (Roster) questionnaire.question(operation.question()).orElseThrow();
        for (Column column : roster.columns()) {
            CellPath path = CellPath.cell(roster.id(), operation.row(), column.id());
            Cell cell = draft.cells().get(path);
            if (cell == null || cell.answer().isEmpty()) {
                long version = cell == null ? 0 : cell.version();
                previous(path).ifPresent(entry -> draft.offer(path, version, entry, Source.CONFIRMED));
            }
        }
    }

    /** Last round's value, if it is one that this round's cell can hold. */
    private Optional<Entry> previous(CellPath path) {
        Optional<Value> value =
                background.previous().flatMap(earlier -> earlier.answers().value(path));
        Optional<CellType> type = questionnaire.typeAt(path);
        if (value.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        String canonical = value.get().canonical();
        return type.get()
                .readCanonical(canonical)
                .filter(Answer.Given.class::isInstance)
                .map(answer -> new Entry(canonical, Optional.of(answer)));
    }

    private static Optional<String> boundTo(Evaluation evaluation, String edit) {
        return evaluation.raised().stream()
                .filter(raised -> raised.check().equals(edit))
                .map(Raised::boundTo)
                .findFirst();
    }
}
