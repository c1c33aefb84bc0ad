package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrthogonalFactorTest {

    /** Of unit length the columns are (1, 0, 0) and (0.6, 0.8, 0): singular values are the roots of 1 + 0.6 and 1 - 0.6. */
    @Test
    void theConditionNumberOfTwoColumnsFollowsFromTheirAngle() {
        OrthogonalFactor factor = OrthogonalFactor.of(
                DesignMatrix.withoutIntercept(3, List.of(new double[] {1, 0, 0}, new double[] {3, 4, 0})));
        assertEquals(2, factor.conditionNumber(), 1e-14);
        assertEquals(2, factor.rank());
    }

    @Test
    void columnsOfZerosAddNothingToTheRank() {
        double[] zeros = new double[3];
        double[] ramp = {1, 2, 3};
        assertEquals(
                2,
                OrthogonalFactor.of(DesignMatrix.withIntercept(3, List.of(zeros, ramp)))
                        .rank());
        assertEquals(
                0,
                OrthogonalFactor.of(DesignMatrix.withoutIntercept(3, List.of(zeros, zeros)))
                        .rank());
    }

    /** A weight of 4 is as good as four rows alike: the row (1, 3) counts four times beside (1, 0) and (1, 1). */
    @Test
    void aWeightCountsLikeRowsRepeated() {
        DesignMatrix three = DesignMatrix.withIntercept(3, List.of(new double[] {0, 1, 3}));
        DesignMatrix six = DesignMatrix.withIntercept(6, List.of(new double[] {0, 1, 3, 3, 3, 3}));
        OrthogonalFactor weighted = OrthogonalFactor.weighted(three, new double[] {1, 1, 4});
        OrthogonalFactor repeated = OrthogonalFactor.of(six);
        double[] solved = weighted.solve(new double[] {2, 1, 5});
        double[] expected = repeated.solve(new double[] {2, 1, 5, 5, 5, 5});
        for (int column = 0; column < 2; column++) {
            assertEquals(expected[column], solved[column], 1e-13);
            assertEquals(repeated.inverseDiagonal()[column], weighted.inverseDiagonal()[column], 1e-13);
        }
        assertEquals(repeated.reach(0), weighted.reach(0), 1e-13);
    }
}
