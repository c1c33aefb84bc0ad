package fi.kuntapeili.survey.questionnaire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of one cell: {@code res_cost_own}, {@code ld_channel_mix.market} (a part), {@code if_state.te_office.benefit} is
 * written {@code if_state[te_office].benefit} (a matrix row or a roster row and its column).
 *
 * @param row code of a matrix row or id of a roster row; null when the cell has none
 * @param column id of a column or code of a part; null for the question as a whole
 */
public record CellPath(String question, String row, String column) implements Comparable<CellPath> {

    private static final String NAME = "[A-Za-z0-9_]{1,80}";
    private static final Pattern FORM =
            Pattern.compile("(" + NAME + ")(?:\\[(#?[A-Za-z0-9_-]{1,80})])?(?:\\.(" + NAME + "))?");

    public CellPath {
        if (question == null || (row != null && column == null)) {
            throw new IllegalArgumentException("Not a cell path: " + question + "[" + row + "]." + column);
        }
    }

    public static CellPath of(String question) {
        return new CellPath(question, null, null);
    }

    public static CellPath part(String question, String part) {
        return new CellPath(question, null, part);
    }

    public static CellPath cell(String question, String row, String column) {
        return new CellPath(question, row, column);
    }

    /** Reads a written path; empty when the text is not one. */
    public static Optional<CellPath> parse(String text) {
        Matcher matcher = FORM.matcher(text == null ? "" : text);
        if (!matcher.matches() || (matcher.group(2) != null && matcher.group(3) == null)) {
            return Optional.empty();
        }
        return Optional.of(new CellPath(matcher.group(1), matcher.group(2), matcher.group(3)));
    }

    /** The question as a whole, where missing codes of rosters and compositions are kept. */
    public CellPath whole() {
        return of(question);
    }

    /** By question, then row, then column; what has no row or column comes first. */
    @Override
    public int compareTo(CellPath other) {
        int byQuestion = question.compareTo(other.question);
        if (byQuestion != 0) {
            return byQuestion;
        }
        int byRow = compare(row, other.row);
        return byRow != 0 ? byRow : compare(column, other.column);
    }

    private static int compare(String one, String other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return one.compareTo(other);
    }

    @Override
    public String toString() {
        return question + (row == null ? "" : "[" + row + "]") + (column == null ? "" : "." + column);
    }
}
