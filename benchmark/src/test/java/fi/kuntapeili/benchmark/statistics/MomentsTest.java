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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MomentsTest {
    private static final Map<String, OrderedSample> SAMPLES = Samples.named("samples.csv");

    static Stream<List<String>> resultsOfR() {
        return Samples.rows("robust-results.csv");
    }

    static Stream<List<String>> momentResults() {
        return Samples.rows("moment-results.csv");
    }

    @ParameterizedTest
    @MethodSource("resultsOfR")
    void meanAndStandardDeviationAgreeWithR(List<String> row) {
        Moments moments = Moments.of(SAMPLES.get(row.get(0)));
        Samples.assertClose(row.get(2), moments.mean(), 1e-12);
        Samples.assertClose(row.get(3), moments.standardDeviation(), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("momentResults")
    void skewnessAndKurtosisAgreeWithExactArithmetic(List<String> row) {
        Moments moments = Moments.of(SAMPLES.get(row.get(0)));
        Samples.assertClose(row.get(1), moments.skewness(), 1e-12);
        Samples.assertClose(row.get(2), moments.kurtosis(), 1e-12);
    }

    /**
     * The samples NumAcc1 to NumAcc4 of NIST: a first value, then 500 pairs around it. The naive sum of squares loses all digits of
     * the last two; what is lost here was lost when the values were written in binary.
     */
    @ParameterizedTest(name = "NumAcc{0}")
    @CsvSource({
        "1, 10000002, 10000001, 10000003, 1, 1, 15",
        "2, 1.2, 1.1, 1.3, 500, 0.1, 14",
        "3, 1000000.2, 1000000.1, 1000000.3, 500, 0.1, 9",
        "4, 10000000.2, 10000000.1, 10000000.3, 500, 0.1, 8"
    })
    void certifiedMeansAndDeviationsAreMetToTheirDigits(
            int set, double mean, double low, double high, int pairs, double deviation, double digits) {
        double[] values = new double[1 + 2 * pairs];
        values[0] = mean;
        for (int pair = 0; pair < pairs; pair++) {
            values[1 + 2 * pair] = low;
            values[2 + 2 * pair] = high;
        }
        Moments moments = Moments.of(OrderedSample.of(values));
        assertEquals(mean, moments.mean(), 1e-15 * mean);
        double error = Math.abs(moments.standardDeviation() - deviation) / deviation;
        assertTrue(error <= Math.pow(10, -digits), () -> "NumAcc" + set + " is off by " + error);
    }

    @Test
    void whatTooFewValuesCannotSayIsMissing() {
        assertTrue(Double.isNaN(Moments.of(OrderedSample.of()).mean()));
        assertTrue(Double.isNaN(Moments.of(OrderedSample.of(1)).variance()));
        assertTrue(Double.isNaN(Moments.of(OrderedSample.of(1, 2)).skewness()));
        assertTrue(Double.isNaN(Moments.of(OrderedSample.of(1, 2, 4)).kurtosis()));
        assertTrue(Double.isNaN(Moments.of(OrderedSample.of(3, 3, 3, 3)).skewness()));
        assertEquals(0, Moments.of(OrderedSample.of(3, 3, 3, 3)).variance());
    }

    /** Of 0, 0 and 3 deviations are -1, -1, 2: second moment 2, third 2, so 2 / (2 root 2), times root 6 over 1: root 3. */
    @Test
    void threeValuesAreEnoughForSkewness() {
        assertEquals(Math.sqrt(3), Moments.of(OrderedSample.of(0, 0, 3)).skewness(), 1e-15);
    }

    @Property(tries = 200)
    void anOffsetChangesTheMeanAndNothingElse(
            @ForAll @Size(min = 4, max = 30) List<@IntRange(min = -50, max = 50) Integer> values) {
        double[] near = values.stream().mapToDouble(v -> v).toArray();
        double[] far = Arrays.stream(near).map(v -> v + 1e9).toArray();
        Moments here = Moments.of(OrderedSample.of(near));
        Moments there = Moments.of(OrderedSample.of(far));
        assertEquals(here.mean() + 1e9, there.mean(), 1e-6);
        assertEquals(here.variance(), there.variance(), 1e-5 * (1 + here.variance()));
    }
}
