package fi.kuntapeili.benchmark.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as CSV (RFC 4180): UTF-8, commas, a header, lines that end with CR LF. A text that a spreadsheet would take for a
 * formula gets an apostrophe in front.
 */
public final class CsvTable {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final List<String> HEADER =
            List.of("round", "indicator", "group", "statistic", "category", "value", "status", "unit");

    private CsvTable() {}

    public static String of(List<FigureRow> rows) {
        StringBuilder csv = new StringBuilder();
        line(csv, HEADER);
        for (FigureRow row : rows) {
            line(
                    csv,
                    List.of(
                            text(row.round()),
                            text(row.indicator()),
                            text(row.group()),
                            text(row.statistic()),
                            text(row.category()),
                            number(row.value()),
                            row.status().name(),
                            text(row.unit())));
        }
        return csv.toString();
    }

    /** A cell with a text; missing is empty. */
    static String text(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String safe = FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String number(BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().collect(Collectors.joining(","))).append("\r\n");
    }
}
