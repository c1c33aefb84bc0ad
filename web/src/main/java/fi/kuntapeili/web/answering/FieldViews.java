package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Column;
import fi.kuntapeili.survey.questionnaire.Composition;
import fi.kuntapeili.survey.questionnaire.Matrix;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.questionnaire.Row;
import fi.kuntapeili.survey.questionnaire.ScalarQuestion;
import fi.kuntapeili.survey.questionnaire.ScaleCell;
import fi.kuntapeili.survey.questionnaire.TextCell;
import fi.kuntapeili.survey.questionnaire.Value;
import fi.kuntapeili.web.answering.CellView.NumberView;
import fi.kuntapeili.web.answering.MatrixField.MatrixRow;
import fi.kuntapeili.web.answering.RosterField.RosterCell;
import fi.kuntapeili.web.answering.RosterField.RosterRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Draws the field of a question of any kind. */
final class FieldViews {

    private final CellViews cells;
    private final AnswerLines lines;
    private final String language;

    FieldViews(CellViews cells) {
        this.cells = cells;
        this.language = cells.language();
        this.lines = new AnswerLines(cells.words(), language);
    }

    FieldView field(Question question) {
        if (question instanceof ScalarQuestion scalar) {
            String label = question.basics().wording().text().in(language);
            return cells.cell(CellPath.of(question.id()), scalar.cell(), label, missing(question));
        }
        if (question instanceof Matrix matrix) {
            return matrix(matrix);
        }
        if (question instanceof Roster roster) {
            return roster(roster);
        }
        return composition((Composition) question);
    }

    private MatrixField matrix(Matrix matrix) {
        boolean scale = matrix.columns().size() == 1 && matrix.columns().get(0).type() instanceof ScaleCell;
        List<MatrixRow> rows = matrix.rows().stream()
                .map(row -> new MatrixRow(
                        row.label().in(language),
                        matrix.columns().stream()
                                .map(column -> matrixCell(matrix, row, column))
                                .toList()))
                .toList();
        List<String> columns = matrix.columns().stream()
                .map(column -> column.label().in(language))
                .toList();
        return new MatrixField(rows.get(0).cells().get(0).dom(), scale, columns, rows);
    }

    private CellView matrixCell(Matrix matrix, Row row, Column column) {
        String label = row.label().in(language) + ": " + column.label().in(language);
        CellPath path = CellPath.cell(matrix.id(), row.code(), column.id());
        return cells.cell(path, column.type(), label, missing(matrix));
    }

    private RosterField roster(Roster roster) {
        Slot whole = cells.whole(
                CellPath.of(roster.id()), roster.basics().wording().text().in(language), missing(roster));
        List<RosterRow> rows = new ArrayList<>();
        for (String id : cells.answers().rows(roster.id())) {
            rows.add(new RosterRow(
                    id,
                    rows.size() + 1,
                    lines.title(roster, id, cells.answers()),
                    roster.columns().stream()
                            .map(column -> new RosterCell(
                                    column.label().in(language),
                                    column.optional(),
                                    cells.cell(
                                            CellPath.cell(roster.id(), id, column.id()),
                                            column.type(),
                                            column.label().in(language),
                                            named(column) ? List.of() : missing(roster))))
                            .toList()));
        }
        return new RosterField(
                whole.dom(),
                roster.id(),
                whole,
                rows,
                roster.maxRows(),
                UUID.randomUUID().toString());
    }

    private CompositionField composition(Composition composition) {
        Slot whole = cells.whole(
                CellPath.of(composition.id()),
                composition.basics().wording().text().in(language),
                missing(composition));
        List<NumberView> parts = composition.parts().stream()
                .map(part -> (NumberView) cells.cell(
                        CellPath.part(composition.id(), part.code()),
                        composition.cell(),
                        part.label().in(language),
                        List.of()))
                .toList();
        BigDecimal running = composition.cells(cells.answers()).stream()
                .flatMap(path -> cells.answers().value(path).stream())
                .map(value -> ((Value.Number) value).number())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CompositionField(
                parts.get(0).dom(),
                whole,
                parts,
                cells.words().number(composition.cell(), composition.sum(), language),
                composition.sum().toPlainString(),
                cells.words().number(composition.cell(), running, language),
                running.compareTo(composition.sum()) == 0);
    }

    /** A row is named or described by its texts; without them it says nothing, so no missing code is offered for them. */
    private static boolean named(Column column) {
        return column.optional() || column.type() instanceof TextCell;
    }

    private static List<MissingCode> missing(Question question) {
        return question.basics().missing();
    }
}
