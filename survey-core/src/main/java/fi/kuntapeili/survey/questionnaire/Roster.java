package fi.kuntapeili.survey.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Repeated rows with typed columns; a row is known by its id, never by its place. Formulas see a list of contexts in which
 * every column is bound. A roster that does not concern the organisation is an empty list; an unanswered one is null.
 */
public record Roster(Basics basics, List<Column> columns, int minRows, int maxRows) implements Question {

    public Roster {
        columns = List.copyOf(columns);
    }

    @Override
    public String kind() {
        return "roster";
    }

    @Override
    public Optional<CellType> typeAt(CellPath path) {
        return path.question().equals(id()) && path.row() != null
                ? columns.stream()
                        .filter(c -> c.id().equals(path.column()))
                        .map(Column::type)
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public boolean takesMissing(CellPath path) {
        return !basics().missing().isEmpty()
                && (path.equals(CellPath.of(id())) || typeAt(path).isPresent());
    }

    @Override
    public List<CellPath> cells(AnswerSet answers) {
        return paths(answers, columns);
    }

    @Override
    public List<CellPath> gaps(AnswerSet answers) {
        List<String> rows = answers.rows(id());
        if (rows.isEmpty() || rows.size() < minRows) {
            return missing(answers).isPresent() ? List.of() : List.of(CellPath.of(id()));
        }
        List<Column> required = columns.stream().filter(c -> !c.optional()).toList();
        return paths(answers, required).stream()
                .filter(path -> answers.at(path).isEmpty())
                .toList();
    }

    private List<CellPath> paths(AnswerSet answers, List<Column> wanted) {
        List<CellPath> paths = new ArrayList<>();
        for (String row : answers.rows(id())) {
            for (Column column : wanted) {
                paths.add(CellPath.cell(id(), row, column.id()));
            }
        }
        return paths;
    }

    @Override
    public List<Message> problems(AnswerSet answers) {
        int rows = answers.rows(id()).size();
        List<Message> problems = new ArrayList<>();
        if (rows > maxRows) {
            problems.add(Message.of("check_too_many_rows", maxRows));
        }
        if (rows > 0 && missing(answers).isPresent()) {
            problems.add(Message.of("check_rows_and_missing"));
        }
        return problems;
    }

    @Override
    public Object bind(AnswerSet answers) {
        List<String> rows = answers.rows(id());
        if (rows.isEmpty()) {
            return missing(answers).filter(m -> m == MissingCode.NOT_APPLICABLE).isPresent() ? List.of() : null;
        }
        return rows.stream().map(row -> bindRow(answers, row)).toList();
    }

    private Map<String, Object> bindRow(AnswerSet answers, String row) {
        Map<String, Object> byColumn = new LinkedHashMap<>();
        for (Column column : columns) {
            byColumn.put(
                    column.id(),
                    answers.value(CellPath.cell(id(), row, column.id()))
                            .map(column.type()::bind)
                            .orElse(null));
        }
        return byColumn;
    }
}
