package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class RatioTest {
    private static final double MISSING = Double.NaN;

    @Test
    void theGroupAsOneIsNotTheMeanOfItsUnits() {
        double[] jobs = {10, 900};
        double[] people = {20, 1_000};
        assertEquals(new Ratio(910 / 1020.0, 2), Ratio.ofSums(jobs, people));
        assertEquals(0.7, Ratio.meanOfUnits(jobs, people).value(), 1e-15);
    }

    @Test
    void unitsWithSomethingMissingDoNotCountAndZeroPeopleHaveNoRatio() {
        double[] jobs = {10, MISSING, 3, 0};
        double[] people = {20, 5, MISSING, 0};
        assertEquals(new Ratio(0.5, 2), Ratio.ofSums(jobs, people));
        assertEquals(new Ratio(0.5, 1), Ratio.meanOfUnits(jobs, people));
        assertEquals(new Ratio(MISSING, 1), Ratio.ofSums(new double[] {1}, new double[] {0}));
        assertEquals(new Ratio(MISSING, 0), Ratio.meanOfUnits(new double[] {1}, new double[] {0}));
        assertEquals(new Ratio(MISSING, 0), Ratio.ofSums(new double[0], new double[0]));
    }

    @Property
    void unitsOfOneSizeMakeBothTheSame(
            @ForAll @DoubleRange(min = 0, max = 100) double one,
            @ForAll @DoubleRange(min = 0, max = 100) double other) {
        double[] numerators = {one, other};
        double[] denominators = {8, 8};
        assertEquals(
                Ratio.ofSums(numerators, denominators).value(),
                Ratio.meanOfUnits(numerators, denominators).value(),
                1e-12);
    }
}
