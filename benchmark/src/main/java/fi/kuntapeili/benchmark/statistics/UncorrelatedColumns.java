package fi.kuntapeili.benchmark.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Variables turned so that no two are correlated and each has unit variance. Euclid's distance over them is
 * Mahalanobis' distance (1936) over the originals: the check whether variables that say the same count twice.
 */
public final class UncorrelatedColumns {
    private UncorrelatedColumns() {}

    /**
     * As many columns as were given; a unit with any value missing has none at all. Empty where some column is a
     * combination of the others, or fewer units are complete than there are columns.
     */
    public static Optional<List<double[]>> of(List<double[]> columns) {
        int units = columns.get(0).length;
        int[] complete = IntStream.range(0, units)
                .filter(unit -> columns.stream().noneMatch(column -> Double.isNaN(column[unit])))
                .toArray();
        if (complete.length <= columns.size()) {
            return Optional.empty();
        }
        List<double[]> centred = new ArrayList<>();
        for (double[] column : columns) {
            double[] present =
                    Arrays.stream(complete).mapToDouble(unit -> column[unit]).toArray();
            double mean = OrderedSample.of(present).mean();
            centred.add(Arrays.stream(present).map(value -> value - mean).toArray());
        }
        OrthogonalFactor factor = OrthogonalFactor.of(DesignMatrix.withoutIntercept(complete.length, centred));
        return factor.rank() < columns.size()
                ? Optional.empty()
                : Optional.of(turned(factor, complete, units, columns.size()));
    }

    private static List<double[]> turned(OrthogonalFactor factor, int[] complete, int units, int columns) {
        List<double[]> turned = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            double[] empty = new double[units];
            Arrays.fill(empty, Double.NaN);
            turned.add(empty);
        }
        double toVariance = Math.sqrt(complete.length - 1);
        for (int row = 0; row < complete.length; row++) {
            double[] coordinates = factor.uncorrelated(row);
            for (int column = 0; column < columns; column++) {
                turned.get(column)[complete[row]] = coordinates[column] * toVariance;
            }
        }
        return turned;
    }
}
