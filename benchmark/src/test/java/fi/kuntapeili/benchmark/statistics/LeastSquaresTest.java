package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.statistics.RegressionResult.RankDeficient;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastSquaresTest {

    @ParameterizedTest(name = "{0} to {1} digits")
    @CsvSource({
        "Norris, 12",
        "Longley, 12",
        "Filip, 7",
        "Wampler1, 8.5",
        "Wampler2, 12",
        "Wampler3, 8.5",
        "Wampler4, 7.5",
        "NoInt1, 14",
        "NoInt2, 14"
    })
    void certifiedRegressionsAreMetToTheirDigits(String set, double digits) {
        LeastSquares fit = CertifiedRegressions.fit(set);
        Samples.rows("regression-results.csv")
                .filter(row -> row.get(0).equals(set))
                .forEach(row -> {
                    double certified = Double.parseDouble(row.get(3));
                    double met = digitsMet(certified, computed(fit, row.get(1), Integer.parseInt(row.get(2))));
                    assertTrue(met >= digits, () -> row + " is met to " + met + " digits");
                });
    }

    private static double computed(LeastSquares fit, String quantity, int index) {
        return switch (quantity) {
            case "coefficient" -> fit.coefficient(index);
            case "standard_error" -> fit.standardError(index);
            case "residual_standard_deviation" -> fit.residualStandardDeviation();
            case "r_squared" -> fit.rSquared();
            case "residual_sum" -> fit.residualSumOfSquares();
            case "leverage" -> fit.leverage(index);
            default -> throw new IllegalArgumentException(quantity);
        };
    }

    /** The negative decimal logarithm of the relative error; of the absolute one where zero is certified. */
    private static double digitsMet(double certified, double computed) {
        double error = Math.abs(computed - certified);
        return error == 0 ? 15 : Math.min(15, -Math.log10(certified == 0 ? error : error / Math.abs(certified)));
    }

    @Test
    void aPredictorThatIsASumOfOthersIsReported() {
        double[] a = {1, 2, 3, 4, 5, 7};
        double[] b = {2, 1, 2, 5, 3, 1};
        double[] sum = IntStream.range(0, 6).mapToDouble(i -> a[i] + b[i]).toArray();
        DesignMatrix design = DesignMatrix.withIntercept(6, List.of(a, b, sum));
        RankDeficient<?> deficient =
                assertInstanceOf(RankDeficient.class, LeastSquares.fit(design, new double[] {1, 2, 3, 4, 5, 6}));
        assertEquals(3, deficient.rank());
        assertEquals(4, deficient.columns());
    }

    @Test
    void aConstantPredictorOrTooFewObservationsAreReported() {
        DesignMatrix constant = DesignMatrix.withIntercept(3, List.of(new double[] {5, 5, 5}));
        assertInstanceOf(RankDeficient.class, LeastSquares.fit(constant, new double[] {1, 2, 3}));
        DesignMatrix zero = DesignMatrix.withIntercept(3, List.of(new double[3]));
        assertEquals(new RankDeficient<>(1, 2), LeastSquares.fit(zero, new double[] {1, 2, 3}));
        DesignMatrix wide = DesignMatrix.withIntercept(2, List.of(new double[] {1, 2}, new double[] {3, 5}));
        assertInstanceOf(RankDeficient.class, LeastSquares.fit(wide, new double[] {1, 2}));
    }

    @Test
    void somethingMissingIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> DesignMatrix.withIntercept(2, List.of(new double[] {1, Double.NaN})));
        DesignMatrix design = DesignMatrix.withIntercept(2, List.of(new double[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.fit(design, new double[] {1, Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.fit(design, new double[] {1}));
    }

    @Test
    void anObservationThatAloneCarriesACoefficientHasNoPrediction() {
        DesignMatrix design = DesignMatrix.withIntercept(4, List.of(new double[] {0, 0, 0, 1}));
        LeastSquares fit = CertifiedRegressions.fitted(LeastSquares.fit(design, new double[] {1, 2, 3, 9}));
        assertEquals(1, fit.leverage(3), 1e-12);
        assertTrue(Double.isNaN(fit.leaveOneOut(3).score()));
        assertEquals(1 / 3.0, fit.leverage(0), 1e-12);
    }

    /** Leverages on 1 to 5 are 1/5 + (x - 3)^2 / 10: at most 0.6, at either end. */
    @Test
    void theLargestLeverageIsThatOfTheEnds() {
        DesignMatrix design = DesignMatrix.withIntercept(5, List.of(new double[] {1, 2, 3, 4, 5}));
        LeastSquares fit = CertifiedRegressions.fitted(LeastSquares.fit(design, new double[] {2, 1, 4, 3, 6}));
        assertEquals(0.6, fit.largestLeverage(), 1e-14);
        assertEquals(0.6, fit.leverage(4), 1e-14);
    }

    /** Unit columns with the cosine 0.6: the root of 1.6 over 0.4. */
    @Test
    void theConditionNumberIsThatOfTheScaledColumns() {
        DesignMatrix design = DesignMatrix.withoutIntercept(3, List.of(new double[] {1, 0, 0}, new double[] {3, 4, 0}));
        LeastSquares fit = CertifiedRegressions.fitted(LeastSquares.fit(design, new double[] {1, 2, 3}));
        assertEquals(2, fit.conditionNumber(), 1e-14);
    }

    /** As many observations as coefficients: all are met, and nothing is left to say how sure that is. */
    @Property(tries = 60)
    void withNoFreedomLeftThereAreCoefficientsAndNoErrors(@ForAll long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(3).toArray();
        double[] z = {0, 1, 0};
        double[] y = random.doubles(3).toArray();
        LeastSquares fit = fit(x, z, y);
        assertEquals((y[2] - y[0]) / (x[2] - x[0]), fit.coefficient(1), 1e-9 * (1 + Math.abs(fit.coefficient(1))));
        assertTrue(Double.isNaN(fit.residualStandardDeviation()));
        assertTrue(Double.isNaN(fit.standardError(1)));
        assertEquals(0, fit.leaveOneOut(0).degreesOfFreedom());
        assertTrue(Double.isNaN(fit.leaveOneOut(0).expected()));
    }

    /** Without (3, 9) the line through (0, 1), (1, 2) and (2, 6) is 0.5 + 2.5 x: 8 at 3, with residuals 0.5, -1, 0.5. */
    @Test
    void oneDegreeOfFreedomIsEnoughToLeaveOneOut() {
        DesignMatrix design = DesignMatrix.withIntercept(4, List.of(new double[] {0, 1, 2, 3}));
        LeastSquares fit = CertifiedRegressions.fitted(LeastSquares.fit(design, new double[] {1, 2, 6, 9}));
        Prediction last = fit.leaveOneOut(3);
        assertEquals(8, last.expected(), 1e-12);
        assertEquals(1, last.degreesOfFreedom());
        // Variance 1.5; at 3, two from the mean 1 of squares 2: 1 + 1/3 + 4/2.
        assertEquals(Math.sqrt(1.5 * (1 + 1 / 3.0 + 2)), last.standardDeviation(), 1e-12);
    }

    @Property(tries = 30)
    void anOffsetOfTheResponseLeavesTheShareExplained(@ForAll long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(10).toArray();
        double[] z = random.doubles(10).toArray();
        double[] y = random.doubles(10).toArray();
        double[] far = IntStream.range(0, 10).mapToDouble(i -> y[i] + 1e8).toArray();
        assertEquals(fit(x, z, y).rSquared(), fit(x, z, far).rSquared(), 1e-5);
    }

    @Test
    void theIntervalOfASlopeUsesStudentsDistribution() {
        LeastSquares fit = CertifiedRegressions.fit("Norris");
        Interval interval = fit.interval(1, 0.95);
        double student = (interval.upper() - fit.coefficient(1)) / fit.standardError(1);
        assertEquals(2.032244509317719, student, 1e-9);
    }

    @Property(tries = 60)
    void leavingOneOutIsTheFitWithoutIt(@ForAll long seed) {
        Random random = new Random(seed);
        int n = 12;
        double[] x = random.doubles(n).toArray();
        double[] z = random.doubles(n).toArray();
        double[] y = random.doubles(n).toArray();
        LeastSquares all = fit(x, z, y);
        int out = random.nextInt(n);
        LeastSquares others = fit(without(x, out), without(z, out), without(y, out));
        double expected = others.coefficient(0) + others.coefficient(1) * x[out] + others.coefficient(2) * z[out];
        Prediction prediction = all.leaveOneOut(out);
        assertEquals(expected, prediction.expected(), 1e-9);
        assertEquals(8, prediction.degreesOfFreedom());
        double rest = 1 - all.leverage(out);
        assertEquals(others.residualStandardDeviation() / Math.sqrt(rest), prediction.standardDeviation(), 1e-9);
        double moved = 0;
        for (int i = 0; i < n; i++) {
            double fitted = y[i] - all.residual(i);
            double without = others.coefficient(0) + others.coefficient(1) * x[i] + others.coefficient(2) * z[i];
            moved += (fitted - without) * (fitted - without);
        }
        double variance = all.residualStandardDeviation() * all.residualStandardDeviation();
        assertEquals(moved / (3 * variance), all.cooksDistance(out), 1e-8 * (1 + all.cooksDistance(out)));
    }

    @Property(tries = 60)
    void theUnitsOfPredictorsDoNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(10).toArray();
        double[] z = random.doubles(10).toArray();
        double[] y = random.doubles(10).toArray();
        double[] thousands = IntStream.range(0, 10).mapToDouble(i -> x[i] * 1e6).toArray();
        LeastSquares one = fit(x, z, y);
        LeastSquares other = fit(thousands, z, y);
        assertEquals(one.rSquared(), other.rSquared(), 1e-10);
        assertEquals(one.conditionNumber(), other.conditionNumber(), 1e-8 * one.conditionNumber());
        assertEquals(one.leaveOneOut(3).score(), other.leaveOneOut(3).score(), 1e-8);
    }

    private static LeastSquares fit(double[] x, double[] z, double[] y) {
        return CertifiedRegressions.fitted(LeastSquares.fit(DesignMatrix.withIntercept(y.length, List.of(x, z)), y));
    }

    private static double[] without(double[] values, int index) {
        return IntStream.range(0, values.length)
                .filter(i -> i != index)
                .mapToDouble(i -> values[i])
                .toArray();
    }
}
