package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PercentileRankTest {
    private static final Map<String, OrderedSample> SAMPLES = Samples.named("percentile-rank-samples.csv");

    static Stream<Arguments> results() {
        return Samples.rows("percentile-rank-results.csv")
                .map(row -> Arguments.of(
                        row.get(0),
                        Double.parseDouble(row.get(1)),
                        Integer.parseInt(row.get(2)),
                        Integer.parseInt(row.get(3)),
                        Double.parseDouble(row.get(4))));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("results")
    void agreesWithScipy(String name, double value, int less, int equal, double rank) {
        OrderedSample sample = SAMPLES.get(name);
        assertEquals(less, sample.less(value));
        assertEquals(less + equal, sample.lessOrEqual(value));
        assertEquals(rank, PercentileRank.of(sample, value), 1e-12 * rank);
    }

    @Test
    void nobodyHasARankAmongNobody() {
        assertTrue(Double.isNaN(PercentileRank.of(OrderedSample.of(), 1)));
        assertTrue(Double.isNaN(PercentileRank.of(OrderedSample.of(1), Double.NaN)));
    }

    @Property
    void ranksOfTheMirrorImageMirror(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -5, max = 5) Integer> values,
            @ForAll @IntRange(min = -6, max = 6) int value) {
        OrderedSample sample =
                OrderedSample.of(values.stream().mapToDouble(v -> v).toArray());
        OrderedSample mirrored =
                OrderedSample.of(values.stream().mapToDouble(v -> -v).toArray());
        assertEquals(100 - PercentileRank.of(sample, value), PercentileRank.of(mirrored, -value), 1e-9);
    }
}
