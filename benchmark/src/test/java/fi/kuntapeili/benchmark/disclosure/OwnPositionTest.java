package fi.kuntapeili.benchmark.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPositionTest {
    private static final Disclosure<BigDecimal> HIDDEN = Disclosure.withheld(PublicStatus.TOO_FEW);

    private static ReleasedNumbers published(
            Disclosure<BigDecimal> q1, Disclosure<BigDecimal> median, Disclosure<BigDecimal> q3) {
        return new ReleasedNumbers(Disclosure.shown(13), median, q1, q3, HIDDEN, HIDDEN, HIDDEN);
    }

    private static Disclosure<BigDecimal> shown(String value) {
        return Disclosure.shown(new BigDecimal(value));
    }

    @Test
    void theQuarterFollowsFromPublishedQuartiles() {
        JsonNode situation = Situations.get("ownPosition");
        ReleasedNumbers published = published(
                shown(situation.get("q1").asText()),
                shown(situation.get("median").asText()),
                shown(situation.get("q3").asText()));
        for (int i = 0; i < situation.get("own").size(); i++) {
            assertEquals(
                    situation.get("positions").get(i).asText(),
                    OwnPosition.of(situation.get("own").get(i).decimalValue(), published)
                            .name());
        }
    }

    @ParameterizedTest
    @CsvSource({"170, BELOW_MEDIAN", "171, ABOUT_MEDIAN", "180, ABOUT_MEDIAN", "189, ABOUT_MEDIAN", "190, ABOVE_MEDIAN"
    })
    void withoutQuartilesTheMedianDecides(BigDecimal own, OwnPosition expected) {
        assertEquals(expected, OwnPosition.of(own, published(HIDDEN, shown("180"), HIDDEN)));
    }

    @Test
    void besideAMedianOfZeroOnlyZeroIsAboutTheSame() {
        ReleasedNumbers published = published(HIDDEN, shown("0"), HIDDEN);
        assertEquals(OwnPosition.ABOUT_MEDIAN, OwnPosition.of(BigDecimal.ZERO, published));
        assertEquals(OwnPosition.ABOVE_MEDIAN, OwnPosition.of(new BigDecimal("0.1"), published));
    }

    @Test
    void whoHasTheValueOfAllQuartilesIsNotInTheHighestQuarter() {
        ReleasedNumbers published = published(shown("4"), shown("4"), shown("4"));
        assertEquals(OwnPosition.SAME_AS_MOST, OwnPosition.of(new BigDecimal("4.0"), published));
        assertEquals(OwnPosition.LOWEST_QUARTER, OwnPosition.of(new BigDecimal("3"), published));
        assertEquals(OwnPosition.HIGHEST_QUARTER, OwnPosition.of(new BigDecimal("5"), published));
    }

    @Test
    void withoutPublishedFiguresThereIsNoPosition() {
        assertEquals(OwnPosition.UNKNOWN, OwnPosition.of(BigDecimal.ONE, published(HIDDEN, HIDDEN, HIDDEN)));
    }
}
