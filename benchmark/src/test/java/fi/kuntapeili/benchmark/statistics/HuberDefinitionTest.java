package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.statistics.RegressionResult.RankDeficient;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Standard errors, intervals and predictions of the robust fit against published results and their definitions. */
class HuberDefinitionTest {
    /** Brownlee's stack loss: air flow, water temperature, acid concentration and loss of 21 days. */
    private static final String STACK_LOSS = """
            80 27 89 42  80 27 88 37  75 25 90 37  62 24 87 28  62 22 87 18  62 23 87 18  62 24 93 19
            62 24 93 20  58 23 87 15  58 18 80 14  58 18 89 14  58 17 88 13  58 18 82 11  58 19 93 12
            50 18 89  8  50 18 86  7  50 19 72  8  50 19 79  8  50 20 80  9  56 20 82 15  70 20 91 15""";

    /** What R prints for {@code summary(rlm(stack.loss ~ ., stackloss))}; it stops at four digits and divides by 0.6745. */
    @Test
    void stackLossHasTheErrorsOfR() {
        double[] numbers = Arrays.stream(STACK_LOSS.split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        List<double[]> columns = IntStream.range(0, 4)
                .mapToObj(column -> IntStream.range(0, 21)
                        .mapToDouble(day -> numbers[4 * day + column])
                        .toArray())
                .toList();
        HuberRegression fit = CertifiedRegressions.fitted(
                HuberRegression.fit(DesignMatrix.withIntercept(21, columns.subList(0, 3)), columns.get(3)));
        double[] coefficients = {-41.0265, 0.8294, 0.9261, -0.1278};
        double[] errors = {9.8073, 0.1112, 0.3034, 0.1289};
        for (int column = 0; column < 4; column++) {
            assertEquals(coefficients[column], fit.coefficient(column), 5e-4 * errors[column] + 5e-5);
            assertEquals(errors[column], fit.standardError(column), 5e-4 * errors[column] + 5e-5);
        }
        assertEquals(2.441, fit.scale(), 1e-3);
    }

    /**
     * {@code K^2 (sum psi^2 / (n - p)) / (mean psi')^2 (X' X)^-1} with {@code K = 1 + p / n (var psi') / (mean psi')^2}, and for
     * a line {@code 1 / Sxx} for the slope and {@code sum x^2 / (n Sxx)} for the intercept.
     */
    @Property(tries = 40)
    void standardErrorsAreThoseOfHuber(@ForAll long seed) {
        int n = 25;
        double[][] data = noisy(seed, n);
        HuberRegression fit = fit(data[0], data[1]);
        double bound = HuberRegression.K * fit.scale();
        double[] slopesOfPsi = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double residual = data[1][i] - fit.coefficient(0) - fit.coefficient(1) * data[0][i];
            slopesOfPsi[i] = Math.abs(residual) <= bound ? 1 : 0;
            squares += Math.min(residual * residual, bound * bound);
        }
        Moments slope = Moments.of(OrderedSample.of(slopesOfPsi));
        double k = 1 + 2.0 / n * slope.variance() / (slope.mean() * slope.mean());
        double deviation = k * Math.sqrt(squares / (n - 2)) / slope.mean();
        Moments x = Moments.of(OrderedSample.of(data[0]));
        double spread = x.variance() * (n - 1);
        double sumOfSquares = spread + n * x.mean() * x.mean();
        assertEquals(deviation / Math.sqrt(spread), fit.standardError(1), 1e-8);
        assertEquals(deviation * Math.sqrt(sumOfSquares / (n * spread)), fit.standardError(0), 1e-8);
    }

    /** 23 degrees of freedom: tables give 2.068658 for 95 %. */
    @Test
    void theIntervalReachesAsFarAsStudentsDistributionSays() {
        double[][] data = noisy(3, 25);
        HuberRegression fit = fit(data[0], data[1]);
        Interval interval = fit.interval(1, 0.95);
        assertEquals(fit.coefficient(1) - 2.068658 * fit.standardError(1), interval.lower(), 1e-6);
        assertEquals(fit.coefficient(1) + 2.068658 * fit.standardError(1), interval.upper(), 1e-6);
    }

    /** By the normal equations of the line through the others, under their weights; with four units one degree is left. */
    @Property(tries = 40)
    void leavingOneOutIsTheWeightedFitOfTheOthers(@ForAll long seed) {
        for (int n : new int[] {4, 12}) {
            double[][] data = noisy(seed, n);
            HuberRegression fit = fit(data[0], data[1]);
            for (int out = 0; out < n; out++) {
                assertLeftOut(fit, data[0], data[1], out);
            }
        }
    }

    private static void assertLeftOut(HuberRegression fit, double[] x, double[] y, int out) {
        double weights = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < x.length; i++) {
            double weight = i == out ? 0 : fit.weight(i);
            weights += weight;
            sumX += weight * x[i];
            sumY += weight * y[i];
        }
        double meanX = sumX / weights;
        double meanY = sumY / weights;
        double spread = 0;
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            double weight = i == out ? 0 : fit.weight(i);
            spread += weight * (x[i] - meanX) * (x[i] - meanX);
            products += weight * (x[i] - meanX) * (y[i] - meanY);
        }
        double away = x[out] - meanX;
        double expected = meanY + products / spread * away;
        double deviation = fit.scale() * Math.sqrt(1 + 1 / weights + away * away / spread);
        Prediction left = fit.leaveOneOut(out);
        assertEquals(y[out], left.observed());
        assertEquals(expected, left.expected(), 1e-6 * (1 + Math.abs(expected)));
        assertEquals(deviation, left.standardDeviation(), 1e-6 * (1 + deviation));
        assertEquals(x.length - 3, left.degreesOfFreedom());
    }

    /** The slope hangs on the last alone, so without it there is no line; three units leave no degree of freedom. */
    @Test
    void whereNothingCanBeExpectedThereIsNoPrediction() {
        Prediction alone =
                fit(new double[] {0, 0, 0, 0, 1}, new double[] {1, 2, 3, 5, 9}).leaveOneOut(4);
        assertEquals(9, alone.observed());
        assertTrue(Double.isNaN(alone.expected()) && Double.isNaN(alone.score()));
        assertEquals(2, alone.degreesOfFreedom());
        Prediction ofThree = fit(new double[] {0, 1, 2}, new double[] {1, 4, 5}).leaveOneOut(1);
        assertTrue(Double.isNaN(ofThree.expected()));
        assertEquals(0, ofThree.degreesOfFreedom());
    }

    /** Five of seven at zero and the others one below and above: least squares meet the five, and the scale is zero. */
    @Test
    void whereTheScaleVanishesThereIsNoErrorAndNoScore() {
        double[] y = {0, 0, 0, 0, 0, -1, 1};
        HuberRegression fit =
                CertifiedRegressions.fitted(HuberRegression.fit(DesignMatrix.withIntercept(7, List.of()), y));
        assertEquals(0, fit.coefficient(0), 1e-300);
        assertEquals(0, fit.scale());
        assertEquals(1, fit.weight(0));
        assertTrue(Double.isNaN(fit.standardError(0)));
        assertTrue(Double.isNaN(fit.leaveOneOut(6).score()));
    }

    /** The four that are met exactly all lie at one place; on them alone no line could be found, so none is looked for. */
    @Test
    void whereTheScaleVanishesTheStartStays() {
        HuberRegression fit = fit(new double[] {0, 0, 0, 0, 1, 1}, new double[] {0, 0, 0, 0, -1, 1});
        assertEquals(0, fit.coefficient(0), 1e-300);
        assertEquals(0, fit.coefficient(1), 1e-300);
        assertEquals(0, fit.scale());
    }

    /** By a power of two, which costs no digit: a stop that came sooner for small numbers would show. */
    @Property(tries = 20)
    void inAMillionthOfTheUnitEverythingIsAMillionTimesLess(@ForAll long seed) {
        double[][] data = noisy(seed, 30);
        double unit = Math.scalb(1, -20);
        HuberRegression large = fit(data[0], data[1]);
        HuberRegression small =
                fit(data[0], Arrays.stream(data[1]).map(v -> v * unit).toArray());
        for (int column = 0; column < 2; column++) {
            assertEquals(large.coefficient(column), small.coefficient(column) / unit, 1e-12);
            assertEquals(large.standardError(column), small.standardError(column) / unit, 1e-12);
        }
        assertEquals(large.scale(), small.scale() / unit, 1e-12);
        assertEquals(large.residual(4), data[1][4] - large.coefficient(0) - large.coefficient(1) * data[0][4], 1e-12);
    }

    @Test
    void predictorsThatDetermineNoFitAreReported() {
        DesignMatrix constant = DesignMatrix.withIntercept(3, List.of(new double[] {5, 5, 5}));
        assertEquals(new RankDeficient<>(1, 2), HuberRegression.fit(constant, new double[] {1, 2, 3}));
    }

    private static double[][] noisy(long seed, int n) {
        Random random = new Random(seed);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 3 + random.nextGaussian();
            y[i] = 2 + x[i] + random.nextGaussian() * (random.nextInt(6) == 0 ? 8 : 1);
        }
        return new double[][] {x, y};
    }

    private static HuberRegression fit(double[] x, double[] y) {
        return CertifiedRegressions.fitted(HuberRegression.fit(DesignMatrix.withIntercept(y.length, List.of(x)), y));
    }
}
