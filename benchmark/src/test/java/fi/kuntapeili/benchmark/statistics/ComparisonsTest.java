package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The handful of pairs that is looked at gives what all pairs give, to the last bit. */
class ComparisonsTest {

    @Property(tries = 300)
    void theLargestDifferenceIsTheLargestOfAllPairs(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int units) {
        Random random = new Random(seed);
        double[] errors = random.doubles(units, 0.2, 3).toArray();
        double[] values = random.doubles(units, -5, 5).toArray();
        double[][] sets = {values};
        int one = random.nextInt(units);
        assertEquals(
                largestOfAll(values, errors, true),
                Comparisons.eitherWay(errors).largest(sets)[0]);
        assertEquals(
                largestOfAll(values, errors, false), Comparisons.ahead(errors).largest(sets)[0]);
        assertEquals(
                largestFrom(one, values, errors),
                Comparisons.eitherWay(errors, one).largest(sets)[0]);
    }

    /**
     * All three are one own standard error from zero, so the first counts as the most unusual. The largest difference is that
     * of the other two, (e + e) / hypot(e, e) = root of 2, larger than those with the first by a part in a hundred thousand
     * million: no more than the last digits of the bound.
     */
    @Test
    void aLargestDifferenceThatJustMeetsItsBoundIsNotMissed() {
        double e = 1 + 1e-5;
        double[] errors = {1, e, e};
        double[] values = {1, e, -e};
        assertEquals(
                2 * e * (1 / Math.hypot(e, e)), Comparisons.eitherWay(errors).largest(new double[][] {values})[0]);
    }

    /** With errors 3 and 4 the difference of 10 is exactly two of its standard errors of 5. */
    @Test
    void aDifferenceThatIsExactlyCriticalIsNotCertain() {
        Comparisons pair = Comparisons.eitherWay(new double[] {3, 4});
        double[] values = {10, 0};
        assertEquals(1, pair.notBeyond(values, 2).size());
        assertEquals(0, pair.notBeyond(values, 1.99).size());
    }

    private static double largestOfAll(double[] values, double[] errors, boolean eitherWay) {
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                if (i != j && (eitherWay || values[i] > values[j])) {
                    largest = Math.max(largest, difference(i, j, values, errors));
                }
            }
        }
        return largest;
    }

    private static double largestFrom(int one, double[] values, double[] errors) {
        double largest = 0;
        for (int other = 0; other < values.length; other++) {
            largest = other == one ? largest : Math.max(largest, difference(one, other, values, errors));
        }
        return largest;
    }

    private static double difference(int i, int j, double[] values, double[] errors) {
        return Math.abs(values[i] - values[j]) * (1 / Math.hypot(errors[i], errors[j]));
    }
}
