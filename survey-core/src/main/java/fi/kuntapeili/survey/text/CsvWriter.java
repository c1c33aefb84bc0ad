package fi.kuntapeili.survey.text;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes comma-separated values (RFC 4180: comma, quotation marks where needed, CRLF). The one home of the rule that a text
 * never becomes a formula when a spreadsheet opens the file: a text that begins like one gets an apostrophe in front. Numbers
 * are written plainly, with a decimal point; null is empty.
 */
public final class CsvWriter {

    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}]*[=+\\-@\\uff0b\\uff0d\\uff1d\\uff20].*", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();

    public CsvWriter row(Object... fields) {
        return row(Arrays.asList(fields));
    }

    public CsvWriter row(List<?> fields) {
        for (int i = 0; i < fields.size(); i++) {
            text.append(i == 0 ? "" : ",").append(field(fields.get(i)));
        }
        text.append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** One field as it stands in the file. */
    static String field(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String plain = value.toString();
        boolean control = !plain.isEmpty() && (plain.charAt(0) == '\t' || plain.charAt(0) == '\r');
        String safe = control || FORMULA.matcher(plain).matches() ? "'" + plain : plain;
        boolean quote = safe.contains(",") || safe.contains("\"") || safe.contains("\n") || safe.contains("\r");
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
