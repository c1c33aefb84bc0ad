package fi.kuntapeili.benchmark.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShareBandTest {
    static Stream<JsonNode> situations() {
        return Situations.each("shareBands");
    }

    @ParameterizedTest
    @MethodSource("situations")
    void aCountFallsIntoItsBandTogetherWithItsNeighbours(JsonNode situation) {
        int total = situation.get("total").intValue();
        int parts = situation.get("parts").intValue();
        ShareBand band = ShareBand.of(situation.get("count").intValue(), total, parts);
        assertEquals(situation.get("band").intValue(), band.band());
        int[] compatible = IntStream.rangeClosed(0, total)
                .filter(count -> ShareBand.of(count, total, parts).equals(band))
                .toArray();
        assertEquals(
                List.of(IntStream.of(Situations.ints(situation.get("compatibleCounts")))
                        .boxed()
                        .toArray()),
                List.of(IntStream.of(compatible).boxed().toArray()));
    }

    @Property
    void aCountAndItsComplementMirror(
            @ForAll @IntRange(min = 1, max = 400) int total, @ForAll @IntRange(max = 400) int count) {
        int some = Math.min(count, total);
        for (int parts : new int[] {3, 5}) {
            assertEquals(
                    parts + 1 - ShareBand.of(some, total, parts).band(),
                    ShareBand.of(total - some, total, parts).band());
        }
    }

    /** Every distribution over the categories, seen by an outsider and by a member of each category. */
    @ParameterizedTest(name = "{0} categories in {1} parts from {2} answers")
    @CsvSource({"2, 3, 6", "3, 3, 6", "4, 3, 6", "2, 5, 10", "3, 5, 10", "4, 5, 10"})
    void bandsNeverTellThatAllOthersAnsweredTheSame(int categories, int parts, int from) {
        for (int total = from; total <= 24; total++) {
            assertNobodyLearnsOfUnanimity(categories, parts, total, 1);
        }
    }

    /** Who answers for several knows several answers; bands are then shown only from three times one more. */
    @ParameterizedTest(name = "{0} categories, one knows {1}")
    @CsvSource({"2, 2", "2, 3", "2, 5", "3, 2", "3, 3"})
    void bandsNeverTellAConsultantThatAllOthersAnsweredTheSame(int categories, int known) {
        for (int total = 3 * (known + 1); total <= 20; total++) {
            assertNobodyLearnsOfUnanimity(categories, 3, total, known);
        }
    }

    private static void assertNobodyLearnsOfUnanimity(int categories, int parts, int total, int known) {
        Map<List<ShareBand>, List<int[]>> sameBands = new HashMap<>();
        forEachDistribution(
                total,
                categories,
                counts -> sameBands
                        .computeIfAbsent(bands(counts, total, parts), key -> new ArrayList<>())
                        .add(counts));
        for (List<int[]> possible : sameBands.values()) {
            assertFalse(unanimous(possible, new int[categories]), "an outsider sees unanimity of " + total);
            forEachDistribution(known, categories, own -> {
                if (possible.stream().anyMatch(counts -> covers(counts, own))) {
                    assertFalse(unanimous(possible, own), "a member sees unanimity of the others of " + total);
                }
            });
        }
    }

    private static List<ShareBand> bands(int[] counts, int total, int parts) {
        return IntStream.of(counts)
                .mapToObj(count -> ShareBand.of(count, total, parts))
                .toList();
    }

    private static boolean covers(int[] counts, int[] own) {
        return IntStream.range(0, own.length).allMatch(i -> counts[i] >= own[i]);
    }

    /** Whether in every possible distribution the others, apart from {@code own}, are in one category. */
    private static boolean unanimous(List<int[]> possible, int[] own) {
        return possible.stream()
                .filter(counts -> covers(counts, own))
                .allMatch(counts -> IntStream.range(0, own.length)
                                .filter(i -> counts[i] > own[i])
                                .count()
                        == 1);
    }

    private static void forEachDistribution(int total, int categories, Consumer<int[]> use) {
        distribute(new int[categories], 0, total, use);
    }

    private static void distribute(int[] counts, int position, int rest, Consumer<int[]> use) {
        if (position == counts.length - 1) {
            counts[position] = rest;
            use.accept(counts.clone());
            return;
        }
        for (int here = 0; here <= rest; here++) {
            counts[position] = here;
            distribute(counts, position + 1, rest - here, use);
        }
    }

    @ParameterizedTest
    @CsvSource({"6", "9", "10", "12", "31"})
    void allAllButOneAndAllButTwoLookTheSame(int total) {
        List<String> canonical = new ArrayList<>();
        for (int yes = total - 2; yes <= total; yes++) {
            List<Contribution> contributions = new ArrayList<>();
            for (int unit = 0; unit < total; unit++) {
                contributions.add(Contribution.yesNo(unit, unit < yes));
            }
            canonical.add(Situations.forAll(Measure.yesNo(), contributions)
                    .figure()
                    .orElseThrow()
                    .canonical());
        }
        assertTrue(canonical.stream().allMatch("n=%d;share=3/3".formatted(total)::equals), canonical.toString());
    }
}
