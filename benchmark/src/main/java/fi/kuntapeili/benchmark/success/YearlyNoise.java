package fi.kuntapeili.benchmark.success;

import fi.kuntapeili.benchmark.statistics.OrderedSample;
import fi.kuntapeili.benchmark.statistics.Quantile;
import fi.kuntapeili.benchmark.statistics.Summation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How much one year's figure of a unit wavers: the noise that register data have without a sample.
 *
 * <p>Yearly changes are taken less the median change of all units in that year and less the unit's own mean change; half of
 * their mean square is the variance of one year's figure, because a change holds the noise of two (the mean square successive
 * difference of von Neumann, Kent, Bellinson and Hart 1941). What truly came and went
 * within the years counts as noise too, which errs on the careful side. A unit's own variance is taken together with that of
 * all units, which counts like {@value #PRIOR} changes of its own: few years of one unit say little, and small units do
 * waver more than large ones.
 *
 * @param variances one per unit, above zero
 * @param pooled of all units together
 */
record YearlyNoise(double[] variances, double pooled) {

    static final int FEWEST_CHANGES = 5;
    static final int PRIOR = 10;

    /**
     * The noise on the scale of the values; nothing where fewer than half of the units have {@value #FEWEST_CHANGES} yearly
     * changes, or where nothing wavers.
     *
     * @param years the values of each year in order, one per unit, NaN where missing
     */
    static Optional<YearlyNoise> of(List<double[]> years) {
        int units = years.isEmpty() ? 0 : years.get(0).length;
        List<double[]> changes = IntStream.range(1, years.size())
                .mapToObj(year -> changes(years.get(year - 1), years.get(year)))
                .toList();
        double[] squares = new double[units];
        double[] freedom = new double[units];
        int known = 0;
        for (int unit = 0; unit < units; unit++) {
            int each = unit;
            double[] own = changes.stream()
                    .mapToDouble(ofYear -> ofYear[each])
                    .filter(change -> !Double.isNaN(change))
                    .toArray();
            if (own.length >= 2) {
                squares[unit] = squares(own);
                freedom[unit] = own.length - 1;
            }
            known += own.length >= FEWEST_CHANGES ? 1 : 0;
        }
        double pooled = Summation.of(squares) / Summation.of(freedom) / 2;
        if (2 * known < units || !(pooled > 0)) {
            return Optional.empty();
        }
        double[] variances = IntStream.range(0, units)
                .mapToDouble(unit -> (squares[unit] / 2 + PRIOR * pooled) / (freedom[unit] + PRIOR))
                .toArray();
        return Optional.of(new YearlyNoise(variances, pooled));
    }

    /** The share of the variance of the starts that is not noise; empty where noise is all of it. */
    Optional<Double> reliability(double varianceOfStart) {
        double reliability = 1 - pooled / varianceOfStart;
        return reliability > 0 ? Optional.of(reliability) : Optional.empty();
    }

    private static double[] changes(double[] before, double[] after) {
        double[] changes = new double[before.length];
        Arrays.setAll(changes, unit -> after[unit] - before[unit]);
        double common = Quantile.of(OrderedSample.of(changes), 0.5);
        return Arrays.stream(changes).map(change -> change - common).toArray();
    }

    private static double squares(double[] changes) {
        double mean = Summation.of(changes) / changes.length;
        return Summation.of(Arrays.stream(changes)
                .map(change -> (change - mean) * (change - mean))
                .toArray());
    }
}
