package fi.kuntapeili.benchmark.success;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class YearlyNoiseTest {

    private static final int UNITS = 400;

    /** A level of its own, a trend of its own, a change common to all, and noise of 0.3; every tenth wavers four times more. */
    private static List<double[]> years(int count, double noise) {
        Random random = new Random(11);
        double[] level = random.doubles(UNITS, 5, 20).toArray();
        double[] trend = random.doubles(UNITS, -0.5, 0.5).toArray();
        return IntStream.range(0, count)
                .mapToObj(year -> IntStream.range(0, UNITS)
                        .mapToDouble(unit -> level[unit]
                                + year * trend[unit]
                                + 3 * Math.sin(year)
                                + noise * (unit % 10 == 0 ? 4 : 1) * random.nextGaussian())
                        .toArray())
                .toList();
    }

    @Test
    void levelsTrendsAndWhatHappensToAllAreNoNoise() {
        YearlyNoise found = YearlyNoise.of(years(11, 0.3)).orElseThrow();
        double expected = 0.09 * (0.9 + 0.1 * 16);
        assertEquals(expected, found.pooled(), 0.25 * expected);
    }

    @Test
    void aUnitThatWaversMoreIsLessCertain() {
        double[] variances = YearlyNoise.of(years(11, 0.3)).orElseThrow().variances();
        double loud = IntStream.range(0, UNITS)
                .filter(u -> u % 10 == 0)
                .mapToDouble(u -> variances[u])
                .average()
                .orElseThrow();
        double quiet = IntStream.range(0, UNITS)
                .filter(u -> u % 10 != 0)
                .mapToDouble(u -> variances[u])
                .average()
                .orElseThrow();
        assertTrue(loud > 3 * quiet, loud + " " + quiet);
    }

    @Test
    void aUnitWithoutYearsCountsLikeTheOthers() {
        List<double[]> years = years(11, 0.3);
        years.forEach(values -> values[7] = Double.NaN);
        YearlyNoise found = YearlyNoise.of(years).orElseThrow();
        assertEquals(found.pooled(), found.variances()[7], 1e-15);
    }

    @Test
    void fewYearsOrNoNoiseSayNothing() {
        assertEquals(Optional.empty(), YearlyNoise.of(years(YearlyNoise.FEWEST_CHANGES, 0.3)));
        assertTrue(YearlyNoise.of(years(YearlyNoise.FEWEST_CHANGES + 1, 0.3)).isPresent());
        double[] still = new double[UNITS];
        assertEquals(Optional.empty(), YearlyNoise.of(List.of(still, still, still, still, still, still, still)));
        assertEquals(Optional.empty(), YearlyNoise.of(List.of()));
    }

    @Test
    void startsThatAreNoiseAloneHaveNoReliability() {
        YearlyNoise noise = new YearlyNoise(new double[] {2}, 2);
        assertEquals(Optional.of(0.75), noise.reliability(8));
        assertEquals(Optional.empty(), noise.reliability(2));
    }
}
