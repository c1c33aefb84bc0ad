package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.Column;
import fi.kuntapeili.survey.questionnaire.Composition;
import fi.kuntapeili.survey.questionnaire.Matrix;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.questionnaire.Row;
import fi.kuntapeili.survey.questionnaire.ScalarQuestion;
import fi.kuntapeili.survey.questionnaire.TextCell;
import fi.kuntapeili.survey.questionnaire.Value;
import fi.kuntapeili.web.answering.QuestionView.AnswerLine;
import java.util.ArrayList;
import java.util.List;

/** An answer to a question of any kind as lines to read. */
record AnswerLines(AnswerWords words, String language) {

    private static final String BETWEEN = ": ";

    /** One line for a question with one cell; else one for each cell or row, and for a missing code of the whole. */
    List<AnswerLine> of(Question question, AnswerSet answers) {
        if (question instanceof ScalarQuestion scalar) {
            return List.of(new AnswerLine(null, cell(CellPath.of(question.id()), scalar.cell(), answers)));
        }
        List<AnswerLine> lines = new ArrayList<>();
        question.missing(answers).ifPresent(code -> lines.add(new AnswerLine(null, words.missing(code, language))));
        if (question instanceof Matrix matrix) {
            matrix.rows().forEach(row -> lines.add(row(matrix, row, answers)));
        } else if (question instanceof Roster roster) {
            answers.rows(roster.id()).forEach(row -> lines.add(row(roster, row, answers)));
        } else if (question instanceof Composition composition && lines.isEmpty()) {
            composition
                    .parts()
                    .forEach(part -> lines.add(new AnswerLine(
                            part.label().in(language),
                            cell(CellPath.part(composition.id(), part.code()), composition.cell(), answers))));
        }
        return lines;
    }

    /** What stands in a cell, or null. */
    String cell(CellPath path, CellType type, AnswerSet answers) {
        return answers.at(path)
                .map((Answer answer) -> words.read(type, answer, language))
                .orElse(null);
    }

    /** What a roster row is called: its first text, or null while that is empty. */
    String title(Roster roster, String row, AnswerSet answers) {
        return roster.columns().stream()
                .filter(column -> column.type() instanceof TextCell)
                .findFirst()
                .flatMap(column -> answers.value(CellPath.cell(roster.id(), row, column.id())))
                .map(Value::canonical)
                .orElse(null);
    }

    /** The cells of a roster row that are answered, each with its column. */
    List<AnswerLine> cells(Roster roster, String row, AnswerSet answers) {
        return roster.columns().stream()
                .map(column -> new AnswerLine(
                        column.label().in(language),
                        cell(CellPath.cell(roster.id(), row, column.id()), column.type(), answers)))
                .filter(line -> line.words() != null)
                .toList();
    }

    /** What a cell is called inside its question; null for the question itself. */
    String label(Question question, CellPath path, AnswerSet answers) {
        if (path.column() == null) {
            return null;
        }
        if (question instanceof Matrix matrix) {
            String row = labelOf(matrix.rows(), path.row());
            return matrix.columns().size() == 1 ? row : row + BETWEEN + column(matrix.columns(), path.column());
        }
        if (question instanceof Roster roster) {
            String title = title(roster, path.row(), answers);
            String column = column(roster.columns(), path.column());
            return title == null ? column : title + BETWEEN + column;
        }
        return question instanceof Composition composition ? labelOf(composition.parts(), path.column()) : null;
    }

    private AnswerLine row(Matrix matrix, Row row, AnswerSet answers) {
        List<AnswerLine> cells = matrix.columns().stream()
                .map(column -> new AnswerLine(
                        column.label().in(language),
                        cell(CellPath.cell(matrix.id(), row.code(), column.id()), column.type(), answers)))
                .filter(line -> line.words() != null)
                .toList();
        String label = row.label().in(language);
        return matrix.columns().size() == 1
                ? new AnswerLine(label, cells.isEmpty() ? null : cells.get(0).words())
                : new AnswerLine(label, joined(cells));
    }

    private AnswerLine row(Roster roster, String row, AnswerSet answers) {
        return new AnswerLine(title(roster, row, answers), joined(cells(roster, row, answers)));
    }

    private static String joined(List<AnswerLine> cells) {
        return cells.isEmpty()
                ? null
                : String.join(
                        "; ",
                        cells.stream()
                                .map(line -> line.label() + BETWEEN + line.words())
                                .toList());
    }

    private String labelOf(List<Row> rows, String code) {
        return rows.stream()
                .filter(row -> row.code().equals(code))
                .map(row -> row.label().in(language))
                .findFirst()
                .orElse(code);
    }

    private String column(List<Column> columns, String id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .map(column -> column.label().in(language))
                .findFirst()
                .orElse(id);
    }
}
