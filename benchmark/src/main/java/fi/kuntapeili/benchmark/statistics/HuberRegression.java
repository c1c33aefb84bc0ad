package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Robust linear regression: Huber's M estimator by iteratively reweighted least squares.
 *
 * <p>An observation within {@code k = 1.345} scales of the fit counts fully, one farther out {@code k / distance}: 95 %
 * efficient where errors are normal, and no single response can carry the fit away. The scale is 1.4826 times the
 * median absolute residual, taken anew in every step (Huber 1981; the choices of R's {@code rlm}).
 */
public final class HuberRegression {
    public static final double K = 1.345;

    private static final int STEPS = 500;
    private static final double STILL = 1e-11;
    private static final double ALONE = 1e-10;

    private final double[] response;
    private final double[] coefficients;
    private final double[] residuals;
    private final double[] weights;
    private final double[] reach;
    private final double[] standardErrors;
    private final double scale;

    private HuberRegression(
            DesignMatrix design, double[] response, double[] coefficients, double[] weights, double scale) {
        this.response = response.clone();
        this.coefficients = coefficients;
        this.residuals = design.residuals(response, coefficients);
        this.weights = weights;
        this.scale = scale;
        OrthogonalFactor factor = OrthogonalFactor.weighted(design, weights);
        this.reach = new double[response.length];
        for (int i = 0; i < reach.length; i++) {
            reach[i] = factor.reach(i);
        }
        this.standardErrors = standardErrors(OrthogonalFactor.of(design).inverseDiagonal());
    }

    /**
     * The robust fit. Where over half of the residuals vanish, the scale does too: the majority is fitted exactly,
     * everything else is infinitely far, and standard errors and scores are NaN.
     *
     * @throws IllegalArgumentException if the response does not have one finite value per observation
     */
    public static RegressionResult<HuberRegression> fit(DesignMatrix design, double[] response) {
        return fit(design, response, K, HuberRegression::medianScale);
    }

    static RegressionResult<HuberRegression> fit(
            DesignMatrix design, double[] response, double k, ToDoubleFunction<double[]> scaleOf) {
        return LeastSquares.fit(design, response).map(start -> iterate(design, response, start, k, scaleOf));
    }

    private static HuberRegression iterate(
            DesignMatrix design, double[] response, LeastSquares start, double k, ToDoubleFunction<double[]> scaleOf) {
        double[] coefficients = start.coefficients();
        double[] residuals = design.residuals(response, coefficients);
        double[] weights = new double[response.length];
        Arrays.fill(weights, 1);
        double scale = scaleOf.applyAsDouble(residuals);
        boolean still = false;
        for (int step = 0; step < STEPS && scale > 0 && !still; step++) {
            weights = weights(residuals, k * scale);
            coefficients = OrthogonalFactor.weighted(design, weights).solve(response);
            double[] next = design.residuals(response, coefficients);
            still = largestDifference(residuals, next) <= STILL * scale;
            residuals = next;
            scale = scaleOf.applyAsDouble(residuals);
        }
        return new HuberRegression(design, response, coefficients, weights, scale);
    }

    public double coefficient(int column) {
        return coefficients[column];
    }

    /** The asymptotic standard error (Huber 1981, 7.6, with his correction for the number of coefficients). */
    public double standardError(int column) {
        return standardErrors[column];
    }

    public Interval interval(int column, double level) {
        double student = Prediction.studentQuantile(level, response.length - coefficients.length);
        return Interval.around(coefficients[column], student * standardErrors[column]);
    }

    /** The robust standard deviation of the residuals, in the unit of the response. */
    public double scale() {
        return scale;
    }

    public double residual(int observation) {
        return residuals[observation];
    }

    /** How much the observation counts, between 0 and 1. */
    public double weight(int observation) {
        return weights[observation];
    }

    /**
     * What the others let expect of the observation: their least squares fit under the weights of the full fit, which
     * is exact algebra, with the robust scale of the full fit, which no single observation can move far.
     */
    public Prediction leaveOneOut(int observation) {
        double rest = 1 - weights[observation] * reach[observation];
        int freedom = response.length - coefficients.length - 1;
        if (rest < ALONE || freedom < 1) {
            return new Prediction(response[observation], Double.NaN, Double.NaN, Math.max(freedom, 0));
        }
        double expected = response[observation] - residuals[observation] / rest;
        double deviation = scale * Math.sqrt(1 + reach[observation] / rest);
        return new Prediction(response[observation], expected, deviation > 0 ? deviation : Double.NaN, freedom);
    }

    private double[] standardErrors(double[] inverseDiagonal) {
        int n = residuals.length;
        int p = coefficients.length;
        double squares = 0;
        int inside = 0;
        for (int i = 0; i < n; i++) {
            squares += residuals[i] * weights[i] * residuals[i] * weights[i];
            inside += weights[i] == 1 ? 1 : 0;
        }
        double share = (double) inside / n;
        double spread = n * share * (1 - share) / (n - 1);
        double correction = 1 + p * spread / (n * share * share);
        double deviation = Math.sqrt(squares / (n - p)) * correction / share;
        return Arrays.stream(inverseDiagonal)
                .map(value -> scale > 0 ? deviation * Math.sqrt(value) : Double.NaN)
                .toArray();
    }

    private static double medianScale(double[] residuals) {
        double[] distances = Arrays.stream(residuals).map(Math::abs).toArray();
        return Standardisation.MEDIAN_DEVIATION_FACTOR * Quantile.of(OrderedSample.of(distances), 0.5);
    }

    private static double[] weights(double[] residuals, double bound) {
        return Arrays.stream(residuals)
                .map(residual -> Math.abs(residual) <= bound ? 1 : bound / Math.abs(residual))
                .toArray();
    }

    private static double largestDifference(double[] before, double[] after) {
        double largest = 0;
        for (int i = 0; i < before.length; i++) {
            largest = Math.max(largest, Math.abs(after[i] - before[i]));
        }
        return largest;
    }
}
