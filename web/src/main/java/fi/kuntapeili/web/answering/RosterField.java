package fi.kuntapeili.web.answering;

import java.util.List;

/**
 * Rows that the person adds and removes.
 *
 * @param whole the cell of the question as a whole, where a missing code is kept
 * @param newRow id for a row that is added without JavaScript; the same page sent twice adds one row
 */
public record RosterField(String dom, String question, Slot whole, List<RosterRow> rows, int maxRows, String newRow)
        implements FieldView {

    public RosterField {
        rows = List.copyOf(rows);
    }

    @Override
    public String fragment() {
        return "roster";
    }

    public boolean full() {
        return rows.size() >= maxRows;
    }

    /**
     * @param number its place, from 1
     * @param title what it is called: the text in its first column, or null while that is empty
     */
    public record RosterRow(String id, int number, String title, List<RosterCell> cells) {
        public RosterRow {
            cells = List.copyOf(cells);
        }
    }

    /** @param optional whether the row is complete without it */
    public record RosterCell(String label, boolean optional, CellView cell) {}
}
