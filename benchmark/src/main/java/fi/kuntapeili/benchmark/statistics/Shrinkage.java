package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;

/**
 * Estimates drawn towards their common mean as far as they are noise: the best linear unbiased predictor of a random
 * effect, with the variance between units by DerSimonian and Laird (1986).
 *
 * <p>The raw figure says what was measured, the shrunk one what to expect of the unit; ranks go by the shrunk.
 */
public final class Shrinkage {
    private static final int FEWEST = 3;

    private final double[] estimates;
    private final double[] variances;
    private final double mean;
    private final double betweenVariance;

    private Shrinkage(double[] estimates, double[] variances, double mean, double betweenVariance) {
        this.estimates = estimates;
        this.variances = variances;
        this.mean = mean;
        this.betweenVariance = betweenVariance;
    }

    /**
     * One estimate and its standard error (above zero, same unit) per unit; where either is NaN the unit neither counts
     * nor is shrunk. Below three units nothing can be said of the variance between them: all results are NaN.
     *
     * @throws IllegalArgumentException if an estimate has a standard error that is zero, negative or infinite
     */
    public static Shrinkage of(double[] estimates, double[] standardErrors) {
        double[] variances = new double[estimates.length];
        double[] weights = new double[estimates.length];
        for (int i = 0; i < variances.length; i++) {
            boolean missing = Double.isNaN(estimates[i]) || Double.isNaN(standardErrors[i]);
            if (!missing && !(standardErrors[i] > 0 && Double.isFinite(standardErrors[i]))) {
                throw new IllegalArgumentException("A standard error is above zero, not " + standardErrors[i]);
            }
            variances[i] = missing ? Double.NaN : standardErrors[i] * standardErrors[i];
            weights[i] = 1 / variances[i];
        }
        double between = betweenVariance(estimates, weights);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / (variances[i] + between);
        }
        return new Shrinkage(estimates.clone(), variances, weightedMean(estimates, weights), between);
    }

    /** The common mean, each unit weighted by its certainty. */
    public double mean() {
        return mean;
    }

    /** How much units truly differ, as a variance in the squared unit of the estimates; zero if noise explains all. */
    public double betweenVariance() {
        return betweenVariance;
    }

    /** A unit's estimate beside what is left of it; NaN throughout for a unit with something missing. */
    public Estimate estimate(int unit) {
        double reliability = betweenVariance / (betweenVariance + variances[unit]);
        double raw = Double.isNaN(variances[unit]) ? Double.NaN : estimates[unit];
        return new Estimate(
                raw, mean + reliability * (raw - mean), reliability, Math.sqrt(reliability * variances[unit]));
    }

    /**
     * A unit's figure before and after.
     *
     * @param raw as measured
     * @param shrunk the expected true figure
     * @param reliability the share of the raw figure's distance from the mean that is kept, between 0 and 1
     * @param standardError of the shrunk figure, the mean taken as known
     */
    public record Estimate(double raw, double shrunk, double reliability, double standardError) {}

    private static double betweenVariance(double[] estimates, double[] weights) {
        double[] present = Arrays.stream(weights).filter(w -> !Double.isNaN(w)).toArray();
        if (present.length < FEWEST) {
            return Double.NaN;
        }
        double mean = weightedMean(estimates, weights);
        double[] terms = new double[weights.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = weights[i] * (estimates[i] - mean) * (estimates[i] - mean);
        }
        double heterogeneity = OrderedSample.of(terms).sum();
        double sum = OrderedSample.of(present).sum();
        double squares = OrderedSample.of(Arrays.stream(present).map(w -> w * w).toArray())
                .sum();
        return Math.max(0, (heterogeneity - (present.length - 1)) / (sum - squares / sum));
    }

    private static double weightedMean(double[] values, double[] weights) {
        double[] terms = new double[values.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = values[i] * weights[i];
        }
        return OrderedSample.of(terms).sum() / OrderedSample.of(weights).sum();
    }
}
