package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Edit;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.questionnaire.Tier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a save names things that exist. What somebody answers is never refused here; only what no page of the product could
 * have sent is.
 */
final class MutationCheck {

    static final int MOST_OPERATIONS = 2_000;
    private static final int MOST_ROWS = 500;
    private static final int LONGEST_TEXT = 50_000;

    private final Questionnaire questionnaire;
    private final Draft draft;
    private final Background background;
    private final Set<String> addedRows = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, CellPath> places = new LinkedHashMap<>();

    /**
     * @param problems what is malformed; nothing may be applied when there is any
     * @param places the cells and questions that the save wants to change
     */
    record Finding(List<String> problems, List<CellPath> places) {}

    private MutationCheck(Questionnaire questionnaire, Draft draft, Background background) {
        this.questionnaire = questionnaire;
        this.draft = draft;
        this.background = background;
    }

    /** @param draft before anything is applied */
    static Finding of(Mutation mutation, Questionnaire questionnaire, Draft draft, Background background) {
        MutationCheck check = new MutationCheck(questionnaire, draft, background);
        if (mutation.operations().size() > MOST_OPERATIONS) {
            return new Finding(List.of("more than " + MOST_OPERATIONS + " operations"), List.of());
        }
        mutation.operations().forEach(check::operation);
        return new Finding(List.copyOf(check.problems), List.copyOf(check.places.values()));
    }

    private void operation(Operation operation) {
        if (operation instanceof Operation.Set set) {
            if (!storable(set.raw())) {
                problems.add(set.path() + ": no text, or one that cannot be stored");
            } else if (cell(set.path())
                    && !set.raw().isBlank()
                    && questionnaire.typeAt(set.path()).isEmpty()) {
                problems.add(set.path() + ": takes a missing code only");
            }
        } else if (operation instanceof Operation.SetMissing missing) {
            missing(missing);
        } else if (operation instanceof Operation.Confirm confirm) {
            if (cell(confirm.path()) && !hasPrevious(confirm.path())) {
                problems.add(confirm.path() + ": nothing to confirm");
            }
        } else if (operation instanceof Operation.AddRow add) {
            if (roster(add.question())) {
                newRow(add.question(), add.row().toString());
            }
        } else if (operation instanceof Operation.RemoveRow remove) {
            row(remove.question(), remove.row());
        } else if (operation instanceof Operation.RestoreRow restore) {
            row(restore.question(), restore.row());
        } else if (operation instanceof Operation.ConfirmRow confirm) {
            confirmRow(confirm);
        } else if (operation instanceof Operation.Explain explain) {
            explain(explain);
        } else if (operation instanceof Operation.MarkSeen seen) {
            edit(seen.edit(), Tier.SOFT);
        } else if (operation instanceof Operation.ResolveConflict resolve) {
            draft.conflict(resolve.conflict())
                    .ifPresentOrElse(
                            open -> place(open.path()), () -> problems.add("no open conflict " + resolve.conflict()));
        }
    }

    private void missing(Operation.SetMissing operation) {
        CellPath path = operation.path();
        if (!cell(path)) {
            return;
        }
        Question question = questionnaire.question(path.question()).orElseThrow();
        MissingCode code = operation.missing();
        if (!question.takesMissing(path) || !question.basics().missing().contains(code)) {
            problems.add(path + ": does not take " + (code == null ? "that missing code" : code.code()));
        }
    }

    /** Notes the place and says whether there is such a cell. */
    private boolean cell(CellPath path) {
        Optional<Question> question = questionnaire.question(path.question());
        boolean known = question.isPresent()
                && (question.get().typeAt(path).isPresent() || question.get().takesMissing(path));
        if (!known) {
            problems.add(path + ": no such cell");
            return false;
        }
        place(path);
        return !(question.get() instanceof Roster) || path.row() == null || row(path.question(), path.row());
    }

    private boolean row(String question, String row) {
        boolean known = roster(question)
                && (draft.row(question, row).isPresent() || addedRows.contains(question + "[" + row + "]"));
        if (!known) {
            problems.add(question + "[" + row + "]: no such row");
        }
        return known;
    }

    private boolean roster(String id) {
        boolean roster =
                questionnaire.question(id).filter(Roster.class::isInstance).isPresent();
        if (roster) {
            place(CellPath.of(id));
        } else {
            problems.add(id + ": not a roster");
        }
        return roster;
    }

    private void newRow(String question, String row) {
        addedRows.add(question + "[" + row + "]");
        if (draft.rows().getOrDefault(question, List.of()).size() + addedRows.size() > MOST_ROWS) {
            problems.add(question + ": more than " + MOST_ROWS + " rows");
        }
    }

    private void confirmRow(Operation.ConfirmRow operation) {
        boolean known = background
                .previous()
                .filter(earlier -> earlier.answers().rows(operation.question()).contains(operation.row()))
                .isPresent();
        if (!known) {
            problems.add(operation.question() + "[" + operation.row() + "]: nothing to confirm");
        } else if (roster(operation.question())) {
            newRow(operation.question(), operation.row());
        }
    }

    private boolean hasPrevious(CellPath path) {
        return background
                .previous()
                .filter(earlier -> earlier.answers().value(path).isPresent())
                .isPresent();
    }

    private void explain(Operation.Explain operation) {
        if (!storable(operation.text())) {
            problems.add(operation.edit() + ": no explanation, or one that cannot be stored");
        }
        edit(operation.edit(), Tier.EXPLAIN);
    }

    private void edit(String id, Tier tier) {
        for (Question question : questionnaire.questions()) {
            for (Edit edit : question.basics().edits()) {
                if (edit.id().equals(id) && edit.tier() == tier) {
                    place(CellPath.of(question.id()));
                    return;
                }
            }
        }
        problems.add(id + ": no check of this kind");
    }

    /** The database keeps whole Unicode texts without the zero character. */
    private static boolean storable(String text) {
        return text != null
                && text.length() <= LONGEST_TEXT
                && text.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private void place(CellPath path) {
        places.put(path.toString(), path);
    }
}
