package fi.kuntapeili.benchmark.disclosure;

import static fi.kuntapeili.benchmark.disclosure.Situations.EUROS;
import static fi.kuntapeili.benchmark.disclosure.Situations.POLICY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingGridTest {
    private static final BigDecimal TEN_PERCENT = new BigDecimal("0.1");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "1.04, 1",
        "1.05, 1.1",
        "19.9, 20",
        "20, 20",
        "20.9, 20",
        "21, 22",
        "49, 50",
        "48.9, 48",
        "51, 50",
        "99.9, 100",
        "104.9, 100",
        "105, 110",
        "-105, -100",
        "-105.1, -110",
        "0.0149, 0.015",
        "123456, 120000"
    })
    void halvesGoUp(double figure, BigDecimal rounded) {
        assertEquals(0, rounded.compareTo(RoundingGrid.round(figure, TEN_PERCENT, EUROS)));
    }

    @Test
    void theWorkedSituationsUseTheirSteps() {
        Situations.each("numericCells")
                .forEach(situation -> List.of("median", "q1", "q3", "mean").forEach(name -> {
                    JsonNode figure = situation.path(name);
                    if (figure.has("step")) {
                        BigDecimal step = RoundingGrid.step(
                                figure.get("unrounded").decimalValue(),
                                POLICY.relativeRounding(situation.get("n").intValue()),
                                EUROS);
                        assertEquals(0, figure.get("step").decimalValue().compareTo(step), situation + " " + name);
                    }
                }));
    }

    @Test
    void binaryDustDoesNotMoveATie() {
        assertEquals(
                RoundingGrid.round(1.05, TEN_PERCENT, EUROS),
                RoundingGrid.round(0.35 + 0.35 + 0.35, TEN_PERCENT, EUROS));
    }

    @Test
    void aCoarseScaleIsNeverTakenFinerThanHalfItsUnit() {
        Scale points = Scale.coarse(new BigDecimal("25"));
        assertEquals(0, new BigDecimal("12.5").compareTo(RoundingGrid.step(new BigDecimal("50"), TEN_PERCENT, points)));
        assertEquals(0, new BigDecimal("37.5").compareTo(RoundingGrid.round(37.5, TEN_PERCENT, points)));
        assertEquals(
                0,
                new BigDecimal("0.5")
                        .compareTo(RoundingGrid.step(BigDecimal.ZERO, TEN_PERCENT, Scale.coarse(BigDecimal.ONE))));
    }

    @Property
    void theErrorIsAtMostHalfTheAllowedPartAndTheStepNotFinerThanFourTenthsOfIt(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double figure,
            @ForAll @IntRange(min = 6, max = 400) int contributors) {
        BigDecimal relative = POLICY.relativeRounding(contributors);
        BigDecimal rounded = RoundingGrid.round(figure, relative, EUROS);
        BigDecimal step = RoundingGrid.step(BigDecimal.valueOf(figure), relative, EUROS);
        double allowed = Math.abs(figure) * relative.doubleValue();
        assertTrue(Math.abs(rounded.doubleValue() - figure) <= allowed / 2 * (1 + 1e-9));
        assertTrue(step.doubleValue() <= allowed * (1 + 1e-9) && step.doubleValue() >= 0.4 * allowed * (1 - 1e-9));
    }

    @Property
    void roundingNeverTurnsTwoFiguresRound(
            @ForAll @DoubleRange(min = 0, max = 1e6) double a, @ForAll @DoubleRange(min = 0, max = 1e6) double b) {
        BigDecimal lower = RoundingGrid.round(Math.min(a, b), TEN_PERCENT, EUROS);
        BigDecimal upper = RoundingGrid.round(Math.max(a, b), TEN_PERCENT, EUROS);
        assertTrue(lower.compareTo(upper) <= 0);
    }
}
