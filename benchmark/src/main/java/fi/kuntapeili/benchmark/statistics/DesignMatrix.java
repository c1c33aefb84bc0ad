package fi.kuntapeili.benchmark.statistics;

import java.util.List;

/**
 * The predictors of a regression: one row per observation, one column per coefficient.
 *
 * <p>With an intercept the first column is one throughout. Every number is finite: rows with something missing are left
 * out by whoever makes the matrix, together with their response.
 */
public final class DesignMatrix {
    private final double[][] rows;
    private final int columns;
    private final boolean intercept;

    private DesignMatrix(double[][] rows, int columns, boolean intercept) {
        this.rows = rows;
        this.columns = columns;
        this.intercept = intercept;
    }

    /** A matrix of ones followed by the predictors, all of the given length. */
    public static DesignMatrix withIntercept(int observations, List<double[]> predictors) {
        return of(observations, predictors, true);
    }

    public static DesignMatrix withoutIntercept(int observations, List<double[]> predictors) {
        return of(observations, predictors, false);
    }

    private static DesignMatrix of(int observations, List<double[]> predictors, boolean intercept) {
        int first = intercept ? 1 : 0;
        double[][] rows = new double[observations][first + predictors.size()];
        for (int i = 0; i < observations; i++) {
            rows[i][0] = 1;
            for (int j = 0; j < predictors.size(); j++) {
                rows[i][first + j] = finite(predictors.get(j), i, observations);
            }
        }
        return new DesignMatrix(rows, first + predictors.size(), intercept);
    }

    private static double finite(double[] predictor, int observation, int observations) {
        if (predictor.length != observations || !Double.isFinite(predictor[observation])) {
            throw new IllegalArgumentException(
                    "Predictors have one finite value per observation; look at number " + observation);
        }
        return predictor[observation];
    }

    public int observations() {
        return rows.length;
    }

    /** How many coefficients there are, the intercept among them. */
    public int columns() {
        return columns;
    }

    public boolean hasIntercept() {
        return intercept;
    }

    double at(int observation, int column) {
        return rows[observation][column];
    }

    /** The row times the coefficients, added up exactly and rounded once. */
    double fitted(int observation, double[] coefficients) {
        double[] terms = new double[2 * columns];
        for (int j = 0; j < columns; j++) {
            double product = rows[observation][j] * coefficients[j];
            terms[2 * j] = product;
            terms[2 * j + 1] = Math.fma(rows[observation][j], coefficients[j], -product);
        }
        return Summation.of(terms);
    }

    /** What the coefficients leave of the response, observation by observation. */
    double[] residuals(double[] response, double[] coefficients) {
        double[] residuals = new double[rows.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = response[i] - fitted(i, coefficients);
        }
        return residuals;
    }

    void requireResponse(double[] response) {
        if (response.length != rows.length) {
            throw new IllegalArgumentException(
                    response.length + " responses do not fit " + rows.length + " observations");
        }
        for (double value : response) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "A response is finite; leave the observation out where it is missing");
            }
        }
    }
}
