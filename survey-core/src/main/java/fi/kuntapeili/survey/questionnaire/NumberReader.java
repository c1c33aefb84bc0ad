package fi.kuntapeili.survey.questionnaire;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers as people type them: {@code 12 500,5}, {@code 12500.5}, {@code 12.500} and {@code −3}.
 *
 * <p>Spaces group. Of a comma and a point the later one is the decimal sign. A single sign that is the locale's own decimal
 * sign is decimal, unless whole numbers are asked and exactly three digits follow, when it can only group. The other sign
 * groups when three digits follow, else it is decimal.
 */
final class NumberReader {

    private static final int MAX_LENGTH = 40;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009']");
    private static final Pattern UNIT = Pattern.compile("(?i)(€|eur|%)$");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([.,]\\d{3})+");

    private NumberReader() {}

    static Optional<BigDecimal> read(String raw, Locale locale, boolean wholeNumbers) {
        String text = SPACES.matcher(raw).replaceAll("").replace('\u2212', '-').replace('\u2013', '-');
        text = UNIT.matcher(text).replaceAll("");
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = withPoint(text, locale, wholeNumbers);
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static String withPoint(String text, Locale locale, boolean wholeNumbers) {
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            char decimal = comma > point ? ',' : '.';
            char group = decimal == ',' ? '.' : ',';
            return text.replace(String.valueOf(group), "").replace(decimal, '.');
        }
        if (comma < 0 && point < 0) {
            return text;
        }
        char sign = comma >= 0 ? ',' : '.';
        boolean canGroup = GROUPED.matcher(text).matches();
        boolean own = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == sign;
        boolean machineForm = sign == '.' && locale.equals(Locale.ROOT);
        boolean groups = canGroup && !machineForm && (wholeNumbers || (!own && sign == ','));
        return groups ? text.replace(String.valueOf(sign), "") : text.replace(sign, '.');
    }
}
