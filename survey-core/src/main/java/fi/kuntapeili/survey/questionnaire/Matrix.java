package fi.kuntapeili.survey.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fixed rows by typed columns. Formulas see a context by row; with a single column the row's value itself. Missing codes are
 * given cell by cell.
 */
public record Matrix(Basics basics, List<Row> rows, List<Column> columns) implements Question {

    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    @Override
    public String kind() {
        return "matrix";
    }

    @Override
    public Optional<CellType> typeAt(CellPath path) {
        boolean row = rows.stream().anyMatch(r -> r.code().equals(path.row()));
        return row && path.question().equals(id())
                ? columns.stream()
                        .filter(c -> c.id().equals(path.column()))
                        .map(Column::type)
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public boolean takesMissing(CellPath path) {
        return !basics().missing().isEmpty() && typeAt(path).isPresent();
    }

    @Override
    public List<CellPath> cells(AnswerSet answers) {
        return paths(columns);
    }

    @Override
    public List<CellPath> gaps(AnswerSet answers) {
        List<Column> required = columns.stream().filter(c -> !c.optional()).toList();
        return paths(required).stream()
                .filter(path -> answers.at(path).isEmpty())
                .toList();
    }

    private List<CellPath> paths(List<Column> wanted) {
        List<CellPath> paths = new ArrayList<>();
        for (Row row : rows) {
            for (Column column : wanted) {
                paths.add(CellPath.cell(id(), row.code(), column.id()));
            }
        }
        return paths;
    }

    @Override
    public Object bind(AnswerSet answers) {
        Map<String, Object> byRow = new LinkedHashMap<>();
        for (Row row : rows) {
            byRow.put(row.code(), columns.size() == 1 ? bind(answers, row, columns.get(0)) : bindRow(answers, row));
        }
        return byRow;
    }

    private Map<String, Object> bindRow(AnswerSet answers, Row row) {
        Map<String, Object> byColumn = new LinkedHashMap<>();
        columns.forEach(column -> byColumn.put(column.id(), bind(answers, row, column)));
        return byColumn;
    }

    private Object bind(AnswerSet answers, Row row, Column column) {
        return answers.value(CellPath.cell(id(), row.code(), column.id()))
                .map(column.type()::bind)
                .orElse(null);
    }
}
