package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HuberRegressionTest {
    private static final Map<String, OrderedSample> SAMPLES = Samples.named("samples.csv");

    static Stream<List<String>> locationsOfR() {
        return Samples.rows("robust-results.csv").filter(row -> !row.get(8).equals("NaN"));
    }

    /** R's location keeps the scale at the sample's median deviation, bends at 1.5 and stops at six digits. */
    @ParameterizedTest
    @MethodSource("locationsOfR")
    void withoutPredictorsItIsTheLocationOfR(List<String> row) {
        OrderedSample sample = SAMPLES.get(row.get(0));
        double[] values =
                IntStream.range(0, sample.size()).mapToDouble(sample::at).toArray();
        double scale = Standardisation.byMedian(sample).scale();
        double fixed = sample.size() < 3 ? Double.parseDouble(row.get(5)) : scale;
        HuberRegression fit = CertifiedRegressions.fitted(HuberRegression.fit(
                DesignMatrix.withIntercept(values.length, List.of()), values, 1.5, residuals -> fixed));
        assertEquals(Double.parseDouble(row.get(8)), fit.coefficient(0), 1e-5 * fixed);
    }

    @Test
    void oneWildResponseHardlyMovesTheLine() {
        double[] x = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
        double[] y =
                IntStream.range(0, 40).mapToDouble(i -> 3 + 2 * i + Math.sin(i)).toArray();
        y[39] += 1_000;
        HuberRegression fit = fit(x, y);
        assertEquals(2, fit.coefficient(1), 0.05);
        assertTrue(fit.weight(39) < 0.01);
        assertEquals(LimitBand.FAR_ABOVE, band(fit.leaveOneOut(39)));
        assertEquals(1_000, fit.leaveOneOut(39).observed() - fit.leaveOneOut(39).expected(), 5);
        LeastSquares plain =
                CertifiedRegressions.fitted(LeastSquares.fit(DesignMatrix.withIntercept(40, List.of(x)), y));
        assertTrue(plain.coefficient(1) > 4);
    }

    @Test
    void whereMostLieOnALineExactlyThatLineIsFoundAndNothingIsScored() {
        double[] x = {1, 2, 3, 4, 5, 6, 7};
        double[] y = {2, 4, 6, 8, 10, 12, 20};
        HuberRegression fit = fit(x, y);
        assertEquals(2, fit.coefficient(1), 1e-6);
    }

    @Property(tries = 40)
    void theFitSolvesHubersEquations(@ForAll long seed) {
        double[][] data = noisy(seed, 60);
        HuberRegression fit = fit(data[0], data[1]);
        double level = 0;
        double slope = 0;
        for (int i = 0; i < 60; i++) {
            double bounded = Math.max(-HuberRegression.K, Math.min(HuberRegression.K, fit.residual(i) / fit.scale()));
            level += bounded;
            slope += bounded * data[0][i];
        }
        assertEquals(0, level, 1e-8);
        assertEquals(0, slope, 1e-8);
    }

    @Property(tries = 20)
    void leavingOneOutIsCloseToFittingAnew(@ForAll long seed) {
        double[][] data = noisy(seed, 60);
        HuberRegression all = fit(data[0], data[1]);
        int out = (int) Math.floorMod(seed, 60L);
        HuberRegression others = fit(without(data[0], out), without(data[1], out));
        double anew = others.coefficient(0) + others.coefficient(1) * data[0][out];
        assertEquals(anew, all.leaveOneOut(out).expected(), 0.2 * all.scale());
    }

    @Property(tries = 40)
    void turningTheResponseRoundTurnsTheFitRound(@ForAll long seed) {
        double[][] data = noisy(seed, 50);
        HuberRegression fit = fit(data[0], data[1]);
        double[] mirrored = Arrays.stream(data[1]).map(v -> -v).toArray();
        HuberRegression mirror = fit(data[0], mirrored);
        assertEquals(-fit.coefficient(1), mirror.coefficient(1), 1e-9);
        assertEquals(-fit.leaveOneOut(7).score(), mirror.leaveOneOut(7).score(), 1e-7);
        assertEquals(fit.standardError(1), mirror.standardError(1), 1e-9);
    }

    @Test
    void onCleanNormalErrorsStandardErrorsAreThoseOfLeastSquaresAndALittleMore() {
        double[] x = new double[2_000];
        double[] y = new double[2_000];
        Random random = new Random(11);
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextGaussian();
            y[i] = 1 + 0.5 * x[i] + random.nextGaussian();
        }
        HuberRegression robust = fit(x, y);
        LeastSquares plain =
                CertifiedRegressions.fitted(LeastSquares.fit(DesignMatrix.withIntercept(x.length, List.of(x)), y));
        double ratio = robust.standardError(1) / plain.standardError(1);
        assertEquals(1 / Math.sqrt(0.95), ratio, 0.02);
    }

    private static double[][] noisy(long seed, int n) {
        Random random = new Random(seed);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian();
            y[i] = 2 + x[i] + random.nextGaussian() * (random.nextInt(10) == 0 ? 8 : 1);
        }
        return new double[][] {x, y};
    }

    private static HuberRegression fit(double[] x, double[] y) {
        return CertifiedRegressions.fitted(HuberRegression.fit(DesignMatrix.withIntercept(y.length, List.of(x)), y));
    }

    private static LimitBand band(Prediction prediction) {
        return LimitBand.of(
                prediction.observed(), prediction.limits(LimitBand.INNER), prediction.limits(LimitBand.OUTER));
    }

    private static double[] without(double[] values, int index) {
        return IntStream.range(0, values.length)
                .filter(i -> i != index)
                .mapToDouble(i -> values[i])
                .toArray();
    }
}
