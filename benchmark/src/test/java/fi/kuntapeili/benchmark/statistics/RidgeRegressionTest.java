package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RidgeRegressionTest {

    static Stream<List<String>> results() {
        return Samples.rows("ridge-results.csv");
    }

    @ParameterizedTest
    @MethodSource("results")
    void agreesWithFortyDigitArithmeticOnLongley(List<String> row) {
        RidgeRegression fit = RidgeRegression.fit(
                CertifiedRegressions.predictors("Longley"),
                CertifiedRegressions.response("Longley"),
                Double.parseDouble(row.get(0)));
        double[] coefficients = fit.coefficients();
        for (int j = 0; j < coefficients.length; j++) {
            Samples.assertClose(row.get(j + 1), coefficients[j], 1e-10);
        }
        Samples.assertClose(row.get(8), fit.crossValidation(), 1e-10);
    }

    @Test
    void twinsShareWhatOneWouldCarry() {
        double[] x = {1, 2, 3, 4, 6};
        double[] y = {2, 4, 7, 8, 12};
        double[] coefficients = RidgeRegression.fit(List.of(x, x), y, 1e-6).coefficients();
        assertEquals(coefficients[1], coefficients[2], 1e-9);
        LeastSquares alone =
                CertifiedRegressions.fitted(LeastSquares.fit(DesignMatrix.withIntercept(5, List.of(x)), y));
        assertEquals(alone.coefficient(1), coefficients[1] + coefficients[2], 1e-6);
    }

    @Test
    void aConstantPredictorCountsNothing() {
        double[] x = {1, 2, 3, 4, 6};
        double[] y = {2, 4, 7, 8, 12};
        double[] coefficients = RidgeRegression.fit(List.of(x, new double[] {7, 7, 7, 7, 7}), y, 0.5)
                .coefficients();
        assertEquals(0, coefficients[2]);
        assertEquals(RidgeRegression.fit(List.of(x), y, 0.5).coefficients()[0], coefficients[0], 1e-12);
    }

    @Test
    void withoutAPenaltyOrAResponseItIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> RidgeRegression.fit(List.of(new double[] {1, 2, 4}), new double[] {1, Double.NaN, 3}, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> RidgeRegression.fit(List.of(new double[] {1, 2}), new double[] {1, 2}, 0));
    }
}
