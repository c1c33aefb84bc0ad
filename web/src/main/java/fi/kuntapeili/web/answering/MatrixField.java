package fi.kuntapeili.web.answering;

import java.util.List;

/**
 * Fixed rows by typed columns.
 *
 * @param scale whether it is one column of ratings, drawn as a grid of steps
 */
public record MatrixField(String dom, boolean scale, List<String> columns, List<MatrixRow> rows) implements FieldView {

    public MatrixField {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public String fragment() {
        return scale ? "grid" : "matrix";
    }

    /** The ratings of the first row, whose steps name the columns of the grid. */
    public CellView.ScaleView firstScale() {
        return rows.get(0).rating();
    }

    /** One row with a control for each column. */
    public record MatrixRow(String label, List<CellView> cells) {
        public MatrixRow {
            cells = List.copyOf(cells);
        }

        /** The only cell of a row of ratings. */
        public CellView.ScaleView rating() {
            return (CellView.ScaleView) cells.get(0);
        }
    }
}
