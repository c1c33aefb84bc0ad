package fi.kuntapeili.benchmark.statistics;

import fi.kuntapeili.benchmark.statistics.RegressionResult.Fitted;
import fi.kuntapeili.benchmark.statistics.RegressionResult.RankDeficient;

/**
 * Ordinary least squares by Householder QR, with the diagnostics of single observations.
 *
 * <p>Observations are numbered as in the design, coefficients as its columns. What has no degrees of freedom left is
 * NaN.
 */
public final class LeastSquares {
    /** An observation this close to leverage one determines a coefficient alone. */
    private static final double ALONE = 1e-10;

    private final double[] response;
    private final double[] coefficients;
    private final double[] residuals;
    private final double[] leverage;
    private final double[] inverseDiagonal;
    private final double residualSum;
    private final double rSquared;
    private final double conditionNumber;

    private LeastSquares(DesignMatrix design, double[] response, OrthogonalFactor factor) {
        this.response = response.clone();
        this.coefficients = factor.solve(response);
        this.residuals = design.residuals(response, coefficients);
        this.leverage = new double[response.length];
        for (int i = 0; i < leverage.length; i++) {
            leverage[i] = factor.reach(i);
        }
        this.inverseDiagonal = factor.inverseDiagonal();
        this.residualSum = sumOfSquares(residuals, 0);
        double centre = design.hasIntercept() ? Summation.of(response) / response.length : 0;
        this.rSquared = 1 - residualSum / sumOfSquares(response, centre);
        this.conditionNumber = factor.conditionNumber();
    }

    /**
     * The fit, or how far the predictors fall short of determining one.
     *
     * @throws IllegalArgumentException if the response does not have one finite value per observation
     */
    public static RegressionResult<LeastSquares> fit(DesignMatrix design, double[] response) {
        design.requireResponse(response);
        if (design.observations() < design.columns()) {
            return new RankDeficient<>(design.observations(), design.columns());
        }
        OrthogonalFactor factor = OrthogonalFactor.of(design);
        if (factor.rank() < design.columns()) {
            return new RankDeficient<>(factor.rank(), design.columns());
        }
        return new Fitted<>(new LeastSquares(design, response, factor));
    }

    public int degreesOfFreedom() {
        return response.length - coefficients.length;
    }

    public double[] coefficients() {
        return coefficients.clone();
    }

    public double coefficient(int column) {
        return coefficients[column];
    }

    public double standardError(int column) {
        return residualStandardDeviation() * Math.sqrt(inverseDiagonal[column]);
    }

    /** The confidence interval of a coefficient by Student's distribution. */
    public Interval interval(int column, double level) {
        double reach = Prediction.studentQuantile(level, degreesOfFreedom()) * standardError(column);
        return Interval.around(coefficients[column], reach);
    }

    /** The sum of squared residuals. */
    public double residualSumOfSquares() {
        return residualSum;
    }

    public double residualStandardDeviation() {
        return degreesOfFreedom() > 0 ? Math.sqrt(residualSum / degreesOfFreedom()) : Double.NaN;
    }

    /** The share of the response's squares explained: around its mean, without an intercept around zero. */
    public double rSquared() {
        return rSquared;
    }

    /** The condition number of the columns scaled to unit length; above 30 coefficients lean on each other. */
    public double conditionNumber() {
        return conditionNumber;
    }

    public double residual(int observation) {
        return residuals[observation];
    }

    /** The weight of an observation's response in its own fitted value, between 0 and 1. */
    public double leverage(int observation) {
        return leverage[observation];
    }

    public double largestLeverage() {
        double largest = 0;
        for (double value : leverage) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    /** How far all fitted values move when the observation is left out, in squared residual deviations (Cook 1977). */
    public double cooksDistance(int observation) {
        double rest = 1 - leverage[observation];
        double scaled = residuals[observation] / (rest * residualStandardDeviation());
        return scaled * scaled * leverage[observation] / coefficients.length;
    }

    /** What the fit without the observation expects of it; nothing is fitted anew, for the algebra is exact. */
    public Prediction leaveOneOut(int observation) {
        double rest = 1 - leverage[observation];
        double residual = residuals[observation];
        int freedom = degreesOfFreedom() - 1;
        if (rest < ALONE || freedom < 1) {
            return new Prediction(response[observation], Double.NaN, Double.NaN, Math.max(freedom, 0));
        }
        double variance = Math.max(0, residualSum - residual * residual / rest) / freedom;
        double expected = response[observation] - residual / rest;
        return new Prediction(response[observation], expected, Math.sqrt(variance / rest), freedom);
    }

    private static double sumOfSquares(double[] values, double centre) {
        double[] squares = new double[values.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = (values[i] - centre) * (values[i] - centre);
        }
        return Summation.of(squares);
    }
}
