package fi.kuntapeili.benchmark.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void startsAtZeroWhereTheFiguresAreSpreadOut() {
        assertEquals("0 15 30 45 60", ticks(1, "15", "22", "18", "46"));
    }

    @Test
    void leavesZeroOutWhereAllFiguresLieFarFromIt() {
        assertEquals("480 490 500 510 520", ticks(0, "485", "500", "512"));
    }

    @Test
    void hasNoHalvesOnAScaleOfWholeNumbers() {
        assertEquals("0 1 2 3", ticks(0, "1", "3", "2"));
        assertEquals("0.0 0.5 1.0 1.5", ticks(1, "0.4", "1.5"));
    }

    @Test
    void drawsASingleFigure() {
        assertEquals("0 2 4 6 8", ticks(0, "8"));
        assertEquals("0 1 2 3", ticks(0, "0"));
    }

    @Test
    void holdsNegativeFigures() {
        assertEquals("-20 -10 0 10", ticks(0, "-14", "3", "8"));
    }

    @Property
    void everyFigureLiesOnTheAxisBetweenFourOrFiveEvenTicks(
            @ForAll @BigRange(min = "-100000", max = "5000000") @Scale(1) BigDecimal one,
            @ForAll @BigRange(min = "-100000", max = "5000000") @Scale(1) BigDecimal other,
            @ForAll @IntRange(max = 1) int decimals) {
        Axis axis = Axis.over(List.of(one, other), decimals);
        assertTrue(axis.ticks().size() == 4 || axis.ticks().size() == 5, () -> axis.toString());
        BigDecimal first = axis.ticks().get(0).figure().value();
        BigDecimal last = axis.ticks().get(axis.ticks().size() - 1).figure().value();
        assertTrue(first.compareTo(one.min(other)) <= 0 && last.compareTo(one.max(other)) >= 0, () -> axis.toString());
        assertTrue(axis.ticks().stream().allMatch(tick -> tick.figure().decimals() <= decimals), () -> axis.toString());
    }

    private static String ticks(int decimals, String... figures) {
        List<BigDecimal> values = Stream.of(figures).map(BigDecimal::new).toList();
        return Axis.over(values, decimals).ticks().stream()
                .map(tick -> tick.figure().value().toPlainString())
                .collect(Collectors.joining(" "));
    }
}
