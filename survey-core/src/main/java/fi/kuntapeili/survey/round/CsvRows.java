package fi.kuntapeili.survey.round;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a CSV text with the line on which each begins. Fields may stand in double quotes; blanks around a field do not
 * count; empty lines are left out.
 */
final class CsvRows {

    /** @param open whether a quote was never closed, which makes the rest of the text one field */
    record Row(int line, List<String> fields, boolean open) {}

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;
    private boolean open;

    private CsvRows(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static List<Row> of(String text, char separator) {
        CsvRows rows = new CsvRows(text.replace("\r\n", "\n").replace('\r', '\n'), separator);
        List<Row> all = new ArrayList<>();
        while (rows.at < rows.text.length()) {
            int begins = rows.line;
            List<String> fields = rows.next();
            if (fields.stream().anyMatch(field -> !field.isEmpty())) {
                all.add(new Row(begins, fields, rows.open));
            }
        }
        return all;
    }

    private List<String> next() {
        List<String> fields = new ArrayList<>();
        boolean more = true;
        while (more) {
            fields.add(field());
            more = at < text.length() && text.charAt(at) == separator;
            at++;
        }
        line++;
        return fields;
    }

    private String field() {
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                field.append(c);
                at++;
            } else if (c == '"' && (quoted || field.toString().isBlank())) {
                quoted = !quoted;
            } else if (!quoted && (c == separator || c == '\n')) {
                return field.toString().strip();
            } else {
                line += c == '\n' ? 1 : 0;
                field.append(c);
            }
            at++;
        }
        open |= quoted;
        return field.toString().strip();
    }
}
