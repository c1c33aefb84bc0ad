package fi.kuntapeili.benchmark.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogAxisTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2.1; 18; 2 5 10 20",
                "103; 684018; 100 1000 10000 100000 1000000",
                "0.02; 0.5; 0.02 0.05 0.1 0.2 0.5",
                "5; 5; 5 10",
                "1; 1; 1 2"
            })
    void ticksAreRoundAndHoldTheFigures(double least, double greatest, String ticks) {
        String found = LogAxis.over(least, greatest).ticks().stream()
                .map(tick -> tick.figure().value().toPlainString())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
        assertEquals(ticks, found);
    }

    @Property
    void everyFigureLiesOnTheAxisAndRatiosAreEquallyLong(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double one,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double other) {
        LogAxis axis = LogAxis.over(Math.min(one, other), Math.max(one, other));
        assertTrue(axis.at(one) >= 0 && axis.at(one) <= 100);
        assertEquals(0, axis.ticks().get(0).at());
        assertEquals(100, axis.ticks().get(axis.ticks().size() - 1).at());
        double middle = Math.sqrt(one * other);
        assertEquals((axis.at(one) + axis.at(other)) / 2, axis.at(middle), 0.02);
    }
}
