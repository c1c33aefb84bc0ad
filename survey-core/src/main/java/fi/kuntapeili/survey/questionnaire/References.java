package fi.kuntapeili.survey.questionnaire;

import fi.kuntapeili.survey.expression.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks what formulas read: every name must be a question, a row, part or column of one, or something of the surroundings.
 * Whether a reference statistic or an attribute exists is a matter of the pack and checked there.
 */
public final class References {

    private static final Set<String> IMPLICIT = Set.of("item", "partial");

    private final Questionnaire questionnaire;
    private final Set<String> columns = new HashSet<>();

    public References(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        questionnaire.questions().forEach(q -> columnsOf(q).forEach(c -> columns.add(c.id())));
    }

    static List<DefinitionProblem> check(Questionnaire questionnaire) {
        References references = new References(questionnaire);
        List<DefinitionProblem> problems = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            String where = "question " + question.id();
            question.basics()
                    .visibleIf()
                    .ifPresent(rule -> problems.addAll(references.problems(rule, where + ", visibleIf")));
            for (Edit edit : question.basics().edits()) {
                problems.addAll(references.problems(edit.violatedIf(), where + ", edit " + edit.id() + ", violatedIf"));
            }
        }
        return problems;
    }

    /** Problems with the names that an expression reads, at the given place. */
    public List<DefinitionProblem> problems(Expression expression, String where) {
        List<DefinitionProblem> problems = new ArrayList<>();
        for (List<String> reference : expression.references()) {
            unknown(reference)
                    .ifPresent(name ->
                            problems.add(new DefinitionProblem(where, "reads " + name + ", which is not known")));
        }
        mistyped(expression).ifPresent(reason -> problems.add(new DefinitionProblem(where, reason)));
        return problems;
    }

    private Optional<String> unknown(List<String> reference) {
        String first = reference.get(0);
        if (first.equals("previous")) {
            return reference.size() < 2 ? Optional.of(first) : unknownCell(reference.subList(1, reference.size()));
        }
        if (Bindings.SURROUNDINGS.contains(first)) {
            return reference.size() == 2 ? Optional.empty() : Optional.of(String.join(".", reference));
        }
        if (IMPLICIT.contains(first)
                || columns.contains(first) && questionnaire.question(first).isEmpty()) {
            return Optional.empty();
        }
        return unknownCell(reference);
    }

    private Optional<String> unknownCell(List<String> reference) {
        Optional<Question> question = questionnaire.question(reference.get(0));
        boolean known = question.isPresent() && reachable(question.get(), reference.subList(1, reference.size()));
        return known ? Optional.empty() : Optional.of(String.join(".", reference));
    }

    private static boolean reachable(Question question, List<String> inside) {
        if (inside.isEmpty()) {
            return true;
        }
        String name = inside.get(0);
        if (question instanceof Matrix matrix) {
            return has(matrix.rows(), name) && (inside.size() == 1 || hasColumn(question, inside.get(1)));
        }
        if (question instanceof Composition composition) {
            return has(composition.parts(), name);
        }
        return hasColumn(question, name);
    }

    private static boolean has(List<Row> rows, String code) {
        return rows.stream().anyMatch(r -> r.code().equals(code));
    }

    private static boolean hasColumn(Question question, String id) {
        return columnsOf(question).stream().anyMatch(c -> c.id().equals(id));
    }

    private static List<Column> columnsOf(Question question) {
        if (question instanceof Matrix matrix) {
            return matrix.columns();
        }
        return question instanceof Roster roster ? roster.columns() : List.of();
    }

    /** On empty answers an expression must come to a value or to null; one that fails there fails everywhere. */
    private Optional<String> mistyped(Expression expression) {
        try {
            expression.evaluate(Bindings.of(questionnaire, AnswerSet.EMPTY, Surroundings.NONE)
                    .variables());
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(e.getMessage());
        }
    }
}
