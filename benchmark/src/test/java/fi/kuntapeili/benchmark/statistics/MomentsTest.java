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

    @Test
    void whatTooFewValuesCannotSayIsMissing() {
        assertTrue(Double.isNaN(Moments.of(OrderedSample.of()).mean()));
        assertTrue(Double.isNaN(Moments.of(OrderedSample.of(1)).variance()));
        assertTrue(Double.isNaN(Moments.of(OrderedSample.of(1, 2)).skewness()));
        assertTrue(Double.isNaN(Moments.of(OrderedSample.of(1, 2, 4)).kurtosis()));
        assertTrue(Double.isNaN(Moments.of(OrderedSample.of(3, 3, 3, 3)).skewness()));
        assertEquals(0, Moments.of(OrderedSample.of(3, 3, 3, 3)).variance());
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
