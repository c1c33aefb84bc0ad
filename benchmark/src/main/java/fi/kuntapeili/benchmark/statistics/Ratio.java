package fi.kuntapeili.benchmark.statistics;

import java.util.stream.IntStream;

/**
 * A ratio of a group, of which there are two that must not be mistaken for each other.
 *
 * @param value NaN without a unit that counts, or with a denominator of zero
 * @param units how many units count
 */
public record Ratio(double value, int units) {

    /** The group as one: the sum of numerators over the sum of denominators, over units that have both. */
    public static Ratio ofSums(double[] numerators, double[] denominators) {
        int[] both = IntStream.range(0, numerators.length)
                .filter(i -> !Double.isNaN(numerators[i]) && !Double.isNaN(denominators[i]))
                .toArray();
        double numerator = sum(numerators, both);
        double denominator = sum(denominators, both);
        return new Ratio(denominator == 0 ? Double.NaN : numerator / denominator, both.length);
    }

    /** Each unit one vote: the mean of the units' own ratios; a unit with denominator zero has none. */
    public static Ratio meanOfUnits(double[] numerators, double[] denominators) {
        OrderedSample ratios = OrderedSample.of(IntStream.range(0, numerators.length)
                .mapToDouble(i -> denominators[i] == 0 ? Double.NaN : numerators[i] / denominators[i])
                .toArray());
        return new Ratio(ratios.mean(), ratios.size());
    }

    private static double sum(double[] values, int[] units) {
        return OrderedSample.of(IntStream.of(units).mapToDouble(i -> values[i]).toArray())
                .sum();
    }
}
