package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MicroaggregationTest {

    /**
     * Seven units on a line at 0, 1, 2, 10, 11, 20 and 30, blocks of two. The mean is 74/7 = 10.57, so g (30) is farthest and
     * takes f (20); the farthest from g is a (0), which takes b (1). Of c (2), d (10) and e (11) there are fewer than two
     * blocks' worth: they are the last block.
     */
    @Test
    void aLineOfSevenWorkedByHand() {
        Microaggregation blocks = line(2, 0, 1, 2, 10, 11, 20, 30);
        assertEquals(List.of(List.of("a", "b"), List.of("c", "d", "e"), List.of("f", "g")), blocks.blocks());
    }

    /** Means are 0.5, 23/3 and 25: from the middle the first is 7.2 away and the last 17.3, from the first the last 24.5. */
    @Test
    void aBlockGrowsByWholeBlocksNearestFirst() {
        Microaggregation blocks = line(2, 0, 1, 2, 10, 11, 20, 30);
        assertEquals(List.of("c", "d", "e"), blocks.around(1, 3));
        assertEquals(List.of("a", "b", "c", "d", "e"), blocks.around(1, 4));
        assertEquals(List.of("a", "b", "c", "d", "e"), blocks.around(0, 3));
        assertEquals(List.of("c", "d", "e", "f", "g"), blocks.around(2, 5));
        assertEquals(List.of("a", "b", "c", "d", "e", "f", "g"), blocks.around(2, 6));
        assertEquals(List.of(), blocks.around(0, 8));
    }

    /** With 2k to 3k - 1 units there is one farthest from the mean, and the rest. */
    @Test
    void fiveUnitsMakeTwoBlocksOfTwoAndThree() {
        assertEquals(
                List.of(List.of("a", "b", "c"), List.of("d", "e")),
                line(2, 0, 1, 2, 10, 19).blocks());
    }

    /** The mean of 0, 9, 17, 18 and 19 is 12.6, so a (0) is the farthest from it and takes b. */
    @Test
    void theFarthestIsTheOneFarthestFromTheMeanAndNotFromZero() {
        assertEquals(
                List.of(List.of("a", "b"), List.of("c", "d", "e")),
                line(2, 0, 9, 17, 18, 19).blocks());
    }

    /** Blocks at 0.5, 10.5 and 20.5: from the middle both others are ten away. */
    @Test
    void ofBlocksEquallyNearTheFirstByIdIsTaken() {
        assertEquals(List.of("a", "b", "c", "d"), line(2, 0, 1, 10, 11, 20, 21).around(1, 4));
    }

    /** The mean of 0, 5, 5, 1, 6 and 6 is 23/6, so a (0) is farthest; it takes d (1), and of b and c, both at 5, the first. */
    @Test
    void ofUnitsEquallyNearTheFirstByIdIsTakenThoughANearerOneComesLater() {
        assertEquals(
                List.of(List.of("a", "b", "d"), List.of("c", "e", "f")),
                line(3, 0, 5, 5, 1, 6, 6).blocks());
    }

    @Test
    void unitsAllAlikeAreDividedByTheirIds() {
        assertEquals(
                List.of(List.of("a", "b"), List.of("c", "d"), List.of("e", "f"), List.of("g", "h")),
                Microaggregation.of(
                                List.of("h", "g", "f", "e", "d", "c", "b", "a"),
                                List.of(NeighbourVariable.of("x", new double[8], 1, new Standardisation(0, 1))),
                                2)
                        .blocks());
    }

    @Test
    void fewerThanABlockAreOneBlockAndNobodyMakesNone() {
        assertEquals(List.of(List.of("a", "b", "c")), line(6, 0, 1, 5).blocks());
        assertEquals(List.of(), line(6).blocks());
    }

    @Test
    void whoHasTooFewValuesIsInNoBlockAndOthersWithGapsAre() {
        double[] size = {1, 2, 3, Double.NaN, 5, 6};
        double[] rate = {1, Double.NaN, 3, 4, 5, 6};
        Microaggregation blocks = Microaggregation.of(
                List.of("a", "b", "c", "d", "e", "f"),
                List.of(NeighbourVariable.of("size", size, 0.75), NeighbourVariable.of("rate", rate, 0.25)),
                2);
        assertEquals(
                Set.of("a", "b", "c", "e", "f"),
                new HashSet<>(blocks.blocks().stream().flatMap(List::stream).toList()));
    }

    @Test
    void blocksOfOneAndVariablesOfAnotherLengthAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> line(1, 1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> Microaggregation.of(List.of("a"), List.of(), 6));
        NeighbourVariable three = NeighbourVariable.of("x", new double[] {1, 2, 3}, 1);
        assertThrows(IllegalArgumentException.class, () -> Microaggregation.of(List.of("a"), List.of(three), 6));
    }

    @Property(tries = 60)
    void everyUnitIsInOneBlockOfKToTwoKLessOneHoweverTheyAreListed(
            @ForAll long seed, @ForAll @IntRange(min = 12, max = 90) int n, @ForAll @IntRange(min = 2, max = 6) int k) {
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        List<double[]> columns = List.of(someMissing(column(random, n), random), column(random, n), column(random, n));
        Microaggregation blocks = blocks(order, columns, k);
        List<String> placed =
                blocks.blocks().stream().flatMap(List::stream).sorted().toList();
        assertEquals(IntStream.range(0, n).mapToObj(MicroaggregationTest::id).toList(), placed);
        assertTrue(blocks.blocks().stream().allMatch(block -> block.size() >= k && block.size() < 2 * k));
        Collections.shuffle(order, random);
        assertEquals(blocks.blocks(), blocks(order, columns, k).blocks());
        for (int block = 0; block < blocks.blocks().size(); block++) {
            assertDiffersByWholeBlocks(blocks, blocks.around(block, 2 * k));
        }
    }

    private static void assertDiffersByWholeBlocks(Microaggregation blocks, List<String> group) {
        assertTrue(blocks.blocks().stream()
                .allMatch(block -> group.containsAll(block) || Collections.disjoint(group, block)));
    }

    /** Few different values, so that ties are common. */
    private static double[] column(Random random, int n) {
        return random.ints(n, 0, 8).mapToDouble(i -> i).toArray();
    }

    private static double[] someMissing(double[] column, Random random) {
        return Arrays.stream(column)
                .map(value -> random.nextInt(6) == 0 ? Double.NaN : value)
                .toArray();
    }

    private static Microaggregation blocks(List<Integer> order, List<double[]> columns, int k) {
        List<NeighbourVariable> variables = IntStream.range(0, columns.size())
                .mapToObj(column -> NeighbourVariable.of(
                        "v" + column,
                        order.stream()
                                .mapToDouble(unit -> columns.get(column)[unit])
                                .toArray(),
                        1 + column))
                .toList();
        return Microaggregation.of(order.stream().map(MicroaggregationTest::id).toList(), variables, k);
    }

    private static String id(int unit) {
        return "u%02d".formatted(unit);
    }

    private static Microaggregation line(int k, double... places) {
        List<String> ids = IntStream.range(0, places.length)
                .mapToObj(i -> String.valueOf((char) ('a' + i)))
                .toList();
        return Microaggregation.of(ids, List.of(NeighbourVariable.of("x", places, 1, new Standardisation(0, 1))), k);
    }
}
