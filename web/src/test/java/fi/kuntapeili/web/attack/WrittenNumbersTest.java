package fi.kuntapeili.web.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers are read as each language writes them, also where print breaks them. */
class WrittenNumbersTest {

    private final WrittenNumbers finnish = new WrittenNumbers(ULocale.forLanguageTag("fi"));
    private final WrittenNumbers english = new WrittenNumbers(ULocale.forLanguageTag("en-GB"));

    @Test
    void aNumberIsReadWithItsGroupsAndDecimals() {
        assertEquals(number("1234.5"), finnish.one("1\u00a0234,50"));
        assertEquals(number("-12"), finnish.one("\u221212"));
        assertEquals(number("1234.5"), english.one("1,234.5"));
        assertEquals(Optional.empty(), finnish.one("liian vähän"));
        assertEquals(Optional.empty(), finnish.one("12 %"));
    }

    @Test
    void numbersAreFoundInWordsAndRangesAreTwo() {
        assertEquals(
                List.of(new BigDecimal("35"), new BigDecimal("3400")),
                finnish.in("Keskimmäinen puolikas 35–3\u00a0400, B2B ja v2."));
    }

    @Test
    void printMayPutABlankIntoANumber() {
        Set<BigDecimal> known = numbers("12", "1234.5", "700");
        assertEquals(0, finnish.unexplained("Alue 12 1 234,5 700", known));
        assertEquals(1, finnish.unexplained("Alue 12 1 234,5 701", known));
        assertEquals(0, finnish.unexplained("1,5 234,5", numbers("1.5", "234.5")));
        assertEquals(2, finnish.unexplained("Alue 13 1 234,6", numbers("234.6")));
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(new BigDecimal(text));
    }

    private static Set<BigDecimal> numbers(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).collect(java.util.stream.Collectors.toSet());
    }
}
