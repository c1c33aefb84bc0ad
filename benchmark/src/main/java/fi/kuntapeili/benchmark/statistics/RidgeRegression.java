package fi.kuntapeili.benchmark.statistics;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Ridge regression (Hoerl and Kennard 1970) for many predictors that lean on each other. Predictors are centred and
 * divided by their population standard deviation before the penalty, the intercept is not penalised: the scaling of R's
 * {@code lm.ridge}.
 */
public final class RidgeRegression {
    private final double[] coefficients;
    private final double crossValidation;

    private RidgeRegression(double[] coefficients, double crossValidation) {
        this.coefficients = coefficients;
        this.crossValidation = crossValidation;
    }

    /**
     * The fit under a penalty above zero, which determines every coefficient whatever the rank. A predictor without
     * spread gets the coefficient zero.
     *
     * @throws IllegalArgumentException if the penalty is not above zero, or something is missing
     */
    public static RidgeRegression fit(List<double[]> predictors, double[] response, double penalty) {
        if (!(penalty > 0)) {
            throw new IllegalArgumentException("The penalty of a ridge regression is above zero, not " + penalty);
        }
        DesignMatrix design = DesignMatrix.withoutIntercept(response.length, predictors);
        design.requireResponse(response);
        int n = response.length;
        int p = design.columns();
        double[] centres = new double[p];
        double[] scales = new double[p];
        for (int j = 0; j < p; j++) {
            Moments moments = Moments.of(OrderedSample.of(predictors.get(j)));
            centres[j] = moments.mean();
            double deviation = Math.sqrt(moments.variance() * (n - 1) / n);
            scales[j] = deviation > 0 ? deviation : Double.POSITIVE_INFINITY;
        }
        double mean = Moments.of(OrderedSample.of(response)).mean();
        double[][] scaled = new double[n][p];
        double[] centred = new double[n];
        for (int i = 0; i < n; i++) {
            centred[i] = response[i] - mean;
            for (int j = 0; j < p; j++) {
                scaled[i][j] = (design.at(i, j) - centres[j]) / scales[j];
            }
        }
        return solve(scaled, centred, penalty, mean, centres, scales);
    }

    private static RidgeRegression solve(
            double[][] scaled, double[] response, double penalty, double mean, double[] centres, double[] scales) {
        SingularValueDecomposition parts = new SingularValueDecomposition(new Array2DRowRealMatrix(scaled));
        double[] singular = parts.getSingularValues();
        double[] turned = parts.getUT().operate(response);
        double freedom = response.length;
        for (int k = 0; k < singular.length; k++) {
            double square = singular[k] * singular[k];
            freedom -= square / (square + penalty);
            turned[k] *= singular[k] / (square + penalty);
        }
        double[] slopes = parts.getV().operate(turned);
        double[] squares = new double[response.length];
        for (int i = 0; i < squares.length; i++) {
            double fitted = 0;
            for (int j = 0; j < slopes.length; j++) {
                fitted += scaled[i][j] * slopes[j];
            }
            squares[i] = (response[i] - fitted) * (response[i] - fitted);
        }
        return new RidgeRegression(
                unscaled(slopes, mean, centres, scales), Summation.of(squares) / (freedom * freedom));
    }

    private static double[] unscaled(double[] slopes, double mean, double[] centres, double[] scales) {
        double[] coefficients = new double[slopes.length + 1];
        double[] terms = new double[slopes.length + 1];
        terms[0] = mean;
        for (int j = 0; j < slopes.length; j++) {
            coefficients[j + 1] = slopes[j] / scales[j];
            terms[j + 1] = -coefficients[j + 1] * centres[j];
        }
        coefficients[0] = Summation.of(terms);
        return coefficients;
    }

    /** The intercept, then one coefficient per predictor in the predictor's own unit. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** Generalised cross-validation (Golub, Heath and Wahba 1979): the penalty with the least is the one to take. */
    public double crossValidation() {
        return crossValidation;
    }
}
