package fi.kuntapeili.survey.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Instant EVENING = Instant.parse("2026-03-14T22:05:00Z");

    private final Texts texts = new Texts(new ShippedInThree(), new Helsinki(), language -> Map.of());
    private final Formats formats = new Formats(texts, new Helsinki());

    @Test
    void aNumberIsGroupedAndPointedAsTheLanguageDoes() {
        assertEquals("4\u00a0812\u00a0000,5", formats.number("fi", new BigDecimal("4812000.5")));
        assertEquals("4,812,000.5", formats.number("en", new BigDecimal("4812000.50")));
        assertEquals("41,0", formats.number("sv", 41, 1));
    }

    @Test
    void whatIsMissingIsADashAndNeverZero() {
        assertEquals("–", formats.number("fi", null));
        assertEquals("–", formats.money("en", null));
        assertEquals("–", formats.percent("sv", null));
        assertEquals("–", formats.date("sv", null));
    }

    @Test
    void moneyIsInWholeUnitsOfThePacksCurrency() {
        assertEquals("3\u00a0960\u00a0000\u00a0€", formats.money("fi", 3_960_000));
        assertEquals("€3,960,000", formats.money("en", 3_960_000));
    }

    @Test
    void aShareIsGivenInPerCent() {
        assertEquals("12,5\u00a0%", formats.percent("fi", 12.5));
        assertEquals("56%", formats.percent("en", 56));
    }

    @Test
    void aMomentIsShownOnTheClockOfThePlace() {
        assertEquals("15.3.2026", formats.date("fi", EVENING));
        assertEquals("0.05", formats.time("fi", EVENING));
        assertEquals("15 Mar 2026", formats.date("en", EVENING));
        assertEquals("31.12.2026", formats.date("fi", LocalDate.of(2026, 12, 31)));
    }

    @Test
    void aLanguageThatIsNotShippedFallsBack() {
        assertEquals("fi", texts.shipped("de"));
        assertEquals("sv", texts.shipped("sv"));
    }

    @Test
    void anUnknownKeyIsAMistakeAndSaysWhich() {
        IllegalArgumentException mistake =
                assertThrows(IllegalArgumentException.class, () -> texts.get("fi", "no_such_text"));
        assertEquals("There is no text with the key no_such_text in fi", mistake.getMessage());
    }

    private record ShippedInThree() implements TextSettings {
        @Override
        public List<String> languages() {
            return List.of("fi", "sv", "en");
        }

        @Override
        public String fallback() {
            return "fi";
        }

        @Override
        public Map<String, String> locale() {
            return Map.of("fi", "fi-FI", "sv", "sv-FI", "en", "en-GB");
        }
    }

    private record Helsinki() implements Locality {
        @Override
        public List<String> languages() {
            return List.of("fi", "sv", "en");
        }

        @Override
        public String defaultLanguage() {
            return "fi";
        }

        @Override
        public ZoneId timeZone() {
            return ZoneId.of("Europe/Helsinki");
        }

        @Override
        public Currency currency() {
            return Currency.getInstance("EUR");
        }
    }
}
