package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardisationTest {
    private static final Map<String, OrderedSample> SAMPLES = Samples.named("samples.csv");

    static Stream<List<String>> resultsOfR() {
        return Samples.rows("robust-results.csv");
    }

    @ParameterizedTest
    @MethodSource("resultsOfR")
    void medianDeviationAndQuartileDistanceAgreeWithR(List<String> row) {
        OrderedSample sample = SAMPLES.get(row.get(0));
        double deviation = Standardisation.medianDeviation(sample);
        Samples.assertClose(row.get(4), Quantile.of(sample, 0.5), 1e-12);
        Samples.assertClose(row.get(5), Standardisation.MEDIAN_DEVIATION_FACTOR * deviation, 1e-12);
        Samples.assertClose(row.get(6), deviation, 1e-12);
        Samples.assertClose(row.get(7), Quantile.of(sample, 0.75) - Quantile.of(sample, 0.25), 1e-12);
    }

    @Test
    void whereMostAreEqualTheMeanDeviationStandsIn() {
        Standardisation robust = Standardisation.byMedian(OrderedSample.of(0, 0, 0, 0, 10));
        assertEquals(0, robust.centre());
        assertEquals(1.2533 * 2, robust.scale(), 1e-15);
        assertTrue(robust.score(10) > Standardisation.OUTLIER);
    }

    @Test
    void withoutSpreadOrWithFewerThanThreeThereIsNoScore() {
        assertTrue(
                Double.isNaN(Standardisation.byMean(OrderedSample.of(4, 4, 4)).score(5)));
        assertTrue(
                Double.isNaN(Standardisation.byMedian(OrderedSample.of(4, 4, 4)).score(4)));
        assertTrue(Double.isNaN(Standardisation.byMean(OrderedSample.of(1, 2)).score(1)));
        assertTrue(Double.isNaN(Standardisation.byMedian(OrderedSample.of(1, 2)).score(1)));
        assertTrue(
                Double.isNaN(Standardisation.byMean(OrderedSample.of(1, 2, 3)).score(Double.NaN)));
    }

    @Test
    void strongSkewnessChoosesTheRobustScore() {
        OrderedSample skewed = SAMPLES.get("islands");
        OrderedSample even = SAMPLES.get("precip");
        assertEquals(Standardisation.byMedian(skewed), Standardisation.bySkewness(skewed));
        assertEquals(Standardisation.byMean(even), Standardisation.bySkewness(even));
    }

    /** One of four has something: its skewness is the root of four. The median of the four is 0, the mean a twelfth. */
    @Test
    void aSkewnessOfExactlyTwoIsNotYetStrong() {
        OrderedSample sample = OrderedSample.of(0, 0, 0, 1.0 / 3);
        assertEquals(2, Moments.of(sample).skewness());
        assertEquals(1 / 12.0, Standardisation.bySkewness(sample).centre(), 1e-15);
    }

    @Property(tries = 200)
    void scoresDoNotDependOnTheUnit(
            @ForAll @Size(min = 3, max = 20) List<@IntRange(min = -20, max = 20) Integer> values) {
        double[] metres = values.stream().mapToDouble(v -> v).toArray();
        double[] halves = Arrays.stream(metres).map(v -> 2 * v + 8).toArray();
        for (int i = 0; i < metres.length; i++) {
            assertEquals(
                    Standardisation.byMean(OrderedSample.of(metres)).score(metres[i]),
                    Standardisation.byMean(OrderedSample.of(halves)).score(halves[i]),
                    1e-12);
            assertEquals(
                    Standardisation.byMedian(OrderedSample.of(metres)).score(metres[i]),
                    Standardisation.byMedian(OrderedSample.of(halves)).score(halves[i]),
                    1e-12);
        }
    }
}
