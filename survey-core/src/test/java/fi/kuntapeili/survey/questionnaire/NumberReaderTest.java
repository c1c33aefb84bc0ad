package fi.kuntapeili.survey.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

    private static final Locale COMMA = Locale.forLanguageTag("fi");
    private static final Locale POINT = Locale.forLanguageTag("en");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 500,5  | 12500.5",
                "12500.5   | 12500.5",
                "12.500,5  | 12500.5",
                "12,500.5  | 12500.5",
                "1 250 000 € | 1250000",
                "38,5 %    | 38.5",
                "−3        | -3",
                "0         | 0",
                "007       | 7"
            })
    void peopleWriteNumbersInManyWays(String typed, BigDecimal meant) {
        assertEquals(
                Optional.of(meant),
                NumberReader.read(typed, COMMA, false)
                        .map(n -> n.stripTrailingZeros()
                                .setScale(Math.max(0, n.stripTrailingZeros().scale()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"noin 500", "12,5,5", "--3", "1e3", "½", "12 500 ja 3", "=1+1"})
    void whatIsNotANumberIsNotGuessed(String typed) {
        assertTrue(NumberReader.read(typed, COMMA, false).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"12.500, 12500", "'12,500', 12500", "1.250.000, 1250000"})
    void whereWholeNumbersAreAskedASignBeforeThreeDigitsGroups(String typed, BigDecimal meant) {
        assertEquals(Optional.of(meant), NumberReader.read(typed, COMMA, true));
        assertEquals(Optional.of(meant), NumberReader.read(typed, POINT, true));
    }

    @ParameterizedTest
    @CsvSource({"fi, '12,500', 12.500", "en, '12,500', 12500", "en, 12.500, 12.500"})
    void theReadersOwnDecimalSignDecidesWhereDecimalsAreAllowed(String language, String typed, BigDecimal meant) {
        assertEquals(Optional.of(meant), NumberReader.read(typed, Locale.forLanguageTag(language), false));
    }

    @Property
    void whatTheProductShowsCanBeTypedBack(
            @ForAll @BigRange(min = "-99999999", max = "99999999") @Scale(2) BigDecimal number) {
        for (Locale locale : new Locale[] {COMMA, POINT}) {
            String shown = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale)).format(number);
            BigDecimal read = NumberReader.read(shown, locale, false).orElseThrow();
            assertEquals(0, number.compareTo(read), shown);
        }
    }
}
