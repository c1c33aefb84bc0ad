package fi.kuntapeili.benchmark.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StripChartTest {

    private static final Disclosure<BigDecimal> NONE = Disclosure.withheld(PublicStatus.TOO_FEW);

    @Test
    void placesFollowFromTheWrittenFigures() {
        StripChart strip = StripChart.of(
                        Optional.of(Figure.own(15.04, 1)), Optional.of(peers("22", "15", "34")), 1, Optional.empty())
                .orElseThrow();
        assertEquals(
                strip.own().orElseThrow().at(), strip.middleHalf().orElseThrow().at());
        assertEquals(new BigDecimal("15.0"), strip.own().orElseThrow().figure().value());
    }

    @Test
    void twoOwnValuesThatAreWrittenAlikeGiveTheSameDrawing() {
        Optional<ReleasedNumbers> peers = Optional.of(peers("22", "15", "34"));
        assertEquals(
                StripChart.of(Optional.of(Figure.own(17.31, 0)), peers, 0, Optional.empty()),
                StripChart.of(Optional.of(Figure.own(16.52, 0)), peers, 0, Optional.empty()));
    }

    @Test
    void aMedianWithoutQuartilesHasNoBar() {
        ReleasedNumbers few = new ReleasedNumbers(
                Disclosure.shown(8), Disclosure.shown(new BigDecimal("4.5")), NONE, NONE, NONE, NONE, NONE);
        StripChart strip = StripChart.of(Optional.empty(), Optional.of(few), 0, Optional.empty())
                .orElseThrow();
        assertTrue(strip.middleHalf().isEmpty());
        assertEquals(1, strip.median().orElseThrow().figure().decimals());
    }

    @Test
    void nothingIsDrawnWhereNothingIsShown() {
        assertTrue(StripChart.of(Optional.empty(), Optional.empty(), 0, Optional.empty())
                .isEmpty());
    }

    @Test
    void aScaleWithKnownEndsIsKept() {
        StripChart strip = StripChart.of(
                        Optional.of(Figure.own(2.5, 1)),
                        Optional.empty(),
                        1,
                        Optional.of(new StripChart.Scale(BigDecimal.ONE, BigDecimal.valueOf(5), true)))
                .orElseThrow();
        assertEquals(37.5, strip.own().orElseThrow().at());
        assertEquals(5, strip.axis().ticks().size());
    }

    @Test
    void anAxisOfPercentFollowsTheFiguresButNeverGoesBeyondAHundred() {
        StripChart.Scale percent = new StripChart.Scale(BigDecimal.ZERO, BigDecimal.valueOf(100), false);
        assertEquals(BigDecimal.valueOf(100), highest("100", "95", "100", percent));
        assertEquals(BigDecimal.valueOf(20), highest("10", "5", "18", percent));
    }

    private static BigDecimal highest(String median, String q1, String q3, StripChart.Scale scale) {
        return StripChart.of(Optional.empty(), Optional.of(peers(median, q1, q3)), 0, Optional.of(scale))
                .orElseThrow()
                .axis()
                .high();
    }

    private static ReleasedNumbers peers(String median, String q1, String q3) {
        return new ReleasedNumbers(
                Disclosure.shown(14),
                Disclosure.shown(new BigDecimal(median)),
                Disclosure.shown(new BigDecimal(q1)),
                Disclosure.shown(new BigDecimal(q3)),
                NONE,
                NONE,
                NONE);
    }
}
