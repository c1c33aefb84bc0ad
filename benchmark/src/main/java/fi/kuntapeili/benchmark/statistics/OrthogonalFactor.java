package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * A design, row by row times the root of its weight, as {@code Q R} by Householder reflections. Columns are scaled to
 * unit length first, so neither the rank nor the condition number depends on the units of the predictors.
 */
final class OrthogonalFactor {
    private final DesignMatrix design;
    private final double[] rootWeights;
    private final double[] lengths;
    private final QRDecomposition decomposition;
    private final double[][] triangle;
    private final int rank;
    private final double conditionNumber;

    private OrthogonalFactor(DesignMatrix design, double[] rootWeights) {
        this.design = design;
        this.rootWeights = rootWeights;
        this.lengths = lengths();
        RealMatrix scaled = scaled();
        this.decomposition = new QRDecomposition(scaled);
        this.triangle = decomposition
                .getR()
                .getSubMatrix(0, design.columns() - 1, 0, design.columns() - 1)
                .getData();
        double[] singular = new SingularValueDecomposition(new Array2DRowRealMatrix(triangle)).getSingularValues();
        double smallest = singular[0] * Math.ulp(1.0) * Math.max(design.observations(), design.columns());
        this.rank =
                (int) Arrays.stream(singular).filter(value -> value > smallest).count();
        this.conditionNumber = singular[0] / singular[singular.length - 1];
    }

    /** The factor of a design with at least as many observations as columns. */
    static OrthogonalFactor of(DesignMatrix design) {
        double[] ones = new double[design.observations()];
        Arrays.fill(ones, 1);
        return new OrthogonalFactor(design, ones);
    }

    static OrthogonalFactor weighted(DesignMatrix design, double[] weights) {
        return new OrthogonalFactor(
                design, Arrays.stream(weights).map(Math::sqrt).toArray());
    }

    int rank() {
        return rank;
    }

    /** The largest over the smallest singular value of the scaled columns (Belsley, Kuh and Welsch 1980). */
    double conditionNumber() {
        return conditionNumber;
    }

    /** The coefficients with the least weighted sum of squares, after one step of iterative refinement. */
    double[] solve(double[] response) {
        double[] first = solveOnce(response);
        double[] correction = solveOnce(design.residuals(response, first));
        for (int j = 0; j < first.length; j++) {
            first[j] += correction[j];
        }
        return first;
    }

    /** {@code x' (X' W X)^-1 x} of the observation's row {@code x}; without weights its leverage. */
    double reach(int observation) {
        double sum = 0;
        for (double value : uncorrelated(observation)) {
            sum += value * value;
        }
        return sum;
    }

    /** The row in coordinates in which the design's columns are orthogonal and of unit length. */
    double[] uncorrelated(int observation) {
        double[] solved = new double[lengths.length];
        for (int j = 0; j < solved.length; j++) {
            double rest = design.at(observation, j) / lengths[j];
            for (int k = 0; k < j; k++) {
                rest -= triangle[k][j] * solved[k];
            }
            solved[j] = rest / triangle[j][j];
        }
        return solved;
    }

    /** The diagonal of {@code (X' W X)^-1}: variances of the coefficients before the scale. */
    double[] inverseDiagonal() {
        int size = lengths.length;
        double[] diagonal = new double[size];
        for (int column = 0; column < size; column++) {
            double[] inverse = new double[size];
            for (int row = column; row >= 0; row--) {
                double rest = row == column ? 1 : 0;
                for (int k = row + 1; k <= column; k++) {
                    rest -= triangle[row][k] * inverse[k];
                }
                inverse[row] = rest / triangle[row][row];
                diagonal[row] += inverse[row] * inverse[row] / (lengths[row] * lengths[row]);
            }
        }
        return diagonal;
    }

    private double[] solveOnce(double[] response) {
        double[] weighted = new double[response.length];
        for (int i = 0; i < weighted.length; i++) {
            weighted[i] = response[i] * rootWeights[i];
        }
        double[] solved = decomposition
                .getSolver()
                .solve(new ArrayRealVector(weighted, false))
                .toArray();
        for (int j = 0; j < solved.length; j++) {
            solved[j] /= lengths[j];
        }
        return solved;
    }

    private double[] lengths() {
        double[] result = new double[design.columns()];
        for (int j = 0; j < result.length; j++) {
            double[] squares = new double[design.observations()];
            for (int i = 0; i < squares.length; i++) {
                double value = design.at(i, j) * rootWeights[i];
                squares[i] = value * value;
            }
            double length = Math.sqrt(Summation.of(squares));
            result[j] = length > 0 ? length : 1;
        }
        return result;
    }

    private RealMatrix scaled() {
        double[][] values = new double[design.observations()][design.columns()];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                values[i][j] = design.at(i, j) * rootWeights[i] / lengths[j];
            }
        }
        return new Array2DRowRealMatrix(values, false);
    }
}
