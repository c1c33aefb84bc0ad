package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    /** R's swiss data: cor(Fertility, Education) is known as -0.6637889 to seven digits. */
    @Test
    void fertilityAndEducationRunAgainstEachOther() {
        double[] fertility = column(1);
        double[] education = column(4);
        assertEquals(-0.6637889, Correlation.of(fertility, education), 5e-8);
    }

    @Test
    void pairsWithSomethingMissingDoNotCount() {
        double[] one = {1, 2, 3, 4, Double.NaN};
        double[] other = {2, 4, 6, Double.NaN, 0};
        assertEquals(1, Correlation.of(one, other), 1e-15);
        assertTrue(Double.isNaN(Correlation.of(new double[] {1, 1}, new double[] {1, 2})));
        assertTrue(Double.isNaN(Correlation.of(new double[0], new double[0])));
    }

    /** Far from zero all digits of the products are those of the offset; the correlation is not. */
    @Test
    void anOffsetOnEitherSideChangesNothing() {
        double[] fertility = column(1);
        double[] education = column(4);
        double[] far = Arrays.stream(education).map(value -> value + 1e12).toArray();
        assertEquals(-0.6637889, Correlation.of(fertility, far), 5e-8);
        assertEquals(-0.6637889, Correlation.of(far, fertility), 5e-8);
    }

    private static double[] column(int column) {
        return Samples.rows("neighbour-units.csv")
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .toArray();
    }
}
