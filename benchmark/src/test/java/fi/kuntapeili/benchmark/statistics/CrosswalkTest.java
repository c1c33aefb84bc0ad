package fi.kuntapeili.benchmark.statistics;

import static fi.kuntapeili.benchmark.statistics.MergedValue.Quality.BREAK;
import static fi.kuntapeili.benchmark.statistics.MergedValue.Quality.ESTIMATED;
import static fi.kuntapeili.benchmark.statistics.MergedValue.Quality.EXACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuntapeili.benchmark.statistics.Crosswalk.Passage;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CrosswalkTest {
    private static final double MISSING = Double.NaN;

    /** B joins A; C is split between A (a quarter) and D; E and F become G. */
    private static final Crosswalk REFORM = Crosswalk.of(List.of(
            new Passage("b", "a", 1),
            new Passage("c", "a", 0.25),
            new Passage("c", "d", 0.75),
            new Passage("e", "g", 1),
            new Passage("f", "g", 1)));

    private static final Map<String, Double> PEOPLE =
            Map.of("a", 100.0, "b", 50.0, "c", 40.0, "d", 10.0, "e", 7.0, "f", 3.0, "h", 9.0);

    @Test
    void countsAddUpAndSplitsAreEstimates() {
        assertEquals(new MergedValue(160, ESTIMATED), REFORM.sum("a", PEOPLE));
        assertEquals(new MergedValue(40, ESTIMATED), REFORM.sum("d", PEOPLE));
        assertEquals(new MergedValue(10, EXACT), REFORM.sum("g", PEOPLE));
        assertEquals(new MergedValue(9, EXACT), REFORM.sum("h", PEOPLE));
    }

    @Test
    void aUnitOutOfNothingIsABreak() {
        assertEquals(new MergedValue(MISSING, BREAK), REFORM.sum("new", PEOPLE));
        assertEquals(new MergedValue(MISSING, BREAK), REFORM.ratio("new", PEOPLE, PEOPLE));
        assertEquals(new MergedValue(MISSING, BREAK), REFORM.weightedMean("new", PEOPLE, PEOPLE));
    }

    @Test
    void whatOnePartDoesNotHaveTheWholeDoesNotHave() {
        Map<String, Double> values = Map.of("e", 5.0, "f", MISSING);
        assertEquals(new MergedValue(MISSING, EXACT), REFORM.sum("g", values));
        assertEquals(new MergedValue(MISSING, EXACT), REFORM.sum("g", Map.of("e", 5.0)));
    }

    @Test
    void ratiosAreComputedAnewAndNotAveraged() {
        Map<String, Double> jobs = Map.of("e", 7.0, "f", 0.0);
        assertEquals(new MergedValue(0.7, EXACT), REFORM.ratio("g", jobs, PEOPLE));
        Map<String, Double> nobody = Map.of("e", 0.0, "f", 0.0);
        assertEquals(new MergedValue(MISSING, EXACT), REFORM.ratio("g", jobs, nobody));
    }

    @Test
    void ratingsAreAveragedByPopulationOrBreak() {
        Map<String, Double> ratings = Map.of("e", 5.0, "f", 1.0, "h", 3.0);
        assertEquals(3.8, REFORM.weightedMean("g", ratings, PEOPLE).value(), 1e-12);
        assertEquals(ESTIMATED, REFORM.weightedMean("g", ratings, PEOPLE).quality());
        assertEquals(new MergedValue(3, EXACT), REFORM.weightedMean("h", ratings, PEOPLE));
        assertEquals(new MergedValue(MISSING, BREAK), REFORM.orBreak("g", ratings));
        assertEquals(new MergedValue(3, EXACT), REFORM.orBreak("h", ratings));
    }

    @Test
    void twoReformsInARowAreOne() {
        Crosswalk later = Crosswalk.of(List.of(new Passage("a", "z", 1), new Passage("h", "z", 1)));
        Crosswalk both = REFORM.then(later);
        assertEquals(new MergedValue(169, ESTIMATED), both.sum("z", PEOPLE));
        assertEquals(new MergedValue(10, EXACT), both.sum("g", PEOPLE));
        assertEquals(new MergedValue(40, ESTIMATED), both.sum("d", PEOPLE));
    }

    /** A quarter of C went to A; two fifths of A then go to Y: a tenth of C's 40, two fifths of A's 100 and of B's 50. */
    @Test
    void aPartOfAPartIsTheProductOfBoth() {
        Crosswalk later = Crosswalk.of(List.of(new Passage("a", "y", 0.4), new Passage("a", "z", 0.6)));
        Crosswalk both = REFORM.then(later);
        assertEquals(40 + 20 + 4, both.sum("y", PEOPLE).value(), 1e-12);
        assertEquals(60 + 30 + 6, both.sum("z", PEOPLE).value(), 1e-12);
    }

    @Test
    void sharesThatDoNotSumToOneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Crosswalk.of(List.of(new Passage("a", "b", 0.6))));
        assertThrows(IllegalArgumentException.class, () -> new Passage("a", "b", 0));
        assertThrows(IllegalArgumentException.class, () -> new Passage("a", "b", 1.5));
    }

    @Property
    void nobodyIsLost(@ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
        Crosswalk split = Crosswalk.of(List.of(new Passage("a", "b", share), new Passage("a", "c", 1 - share)));
        Map<String, Double> people = Map.of("a", 1_000.0, "b", 20.0);
        assertEquals(
                1_020, split.sum("b", people).value() + split.sum("c", people).value(), 1e-9);
    }
}
