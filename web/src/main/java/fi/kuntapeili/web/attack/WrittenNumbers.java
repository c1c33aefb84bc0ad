package fi.kuntapeili.web.attack;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as a language writes them, found in texts. */
final class WrittenNumbers {

    private static final String SPACES = "\u00a0\u202f";
    private static final String MINUS = "[-\u2212]";
    private static final int THREE = 3;

    private final char decimal;
    private final Pattern number;

    WrittenNumbers(ULocale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        this.decimal = symbols.getDecimalSeparator();
        String group = "[" + SPACES + Pattern.quote(symbols.getGroupingSeparatorString()) + "]";
        String fraction = "(?:" + Pattern.quote(String.valueOf(decimal)) + "\\d+)?";
        this.number = Pattern.compile("(?<![\\p{L}\\d])(?:(?<!\\d)" + MINUS + ")?(?:\\d{1,3}(?:" + group
                + "\\d{3})+|\\d+)" + fraction + "(?![\\p{L}\\d])");
    }

    /** The text as one number; empty when it is not one. */
    Optional<BigDecimal> one(String text) {
        String stripped = text.strip();
        return number.matcher(stripped).matches() ? Optional.of(value(stripped)) : Optional.empty();
    }

    /** Every number in the text, in its order. */
    List<BigDecimal> in(String text) {
        List<BigDecimal> found = new ArrayList<>();
        Matcher matcher = number.matcher(text);
        while (matcher.find()) {
            found.add(value(matcher.group()));
        }
        return found;
    }

    /**
     * How many numbers of a line none of those known explains. In print a blank may stand inside a number, so neighbours are
     * also read together.
     */
    int unexplained(String line, Set<BigDecimal> known) {
        List<String> words = new ArrayList<>();
        Matcher matcher = number.matcher(line.replaceAll("[" + SPACES + "]", " "));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        int[] least = new int[words.size() + 1];
        for (int end = 1; end < least.length; end++) {
            least[end] = least[end - 1] + 1;
            StringBuilder together = new StringBuilder();
            for (int from = end - 1; from >= 0 && end - from <= THREE; from--) {
                if (from < end - 1 && words.get(from).indexOf(decimal) >= 0) {
                    break;
                }
                together.insert(0, words.get(from));
                if (known.contains(canonical(value(together.toString())))) {
                    least[end] = Math.min(least[end], least[from]);
                }
                if (words.get(from).replaceAll("\\D.*", "").length() != THREE) {
                    break;
                }
            }
        }
        return least[words.size()];
    }

    /** Without trailing zeros, so that equal numbers are equal. */
    static BigDecimal canonical(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    private BigDecimal value(String written) {
        StringBuilder plain = new StringBuilder();
        for (char c : written.toCharArray()) {
            if (Character.isDigit(c)) {
                plain.append(c);
            } else if (c == decimal) {
                plain.append('.');
            } else if (c == '-' || c == '\u2212') {
                plain.append('-');
            }
        }
        return canonical(new BigDecimal(plain.toString()));
    }
}
