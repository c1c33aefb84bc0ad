package fi.kuntapeili.benchmark.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What the other observations let expect of one observation, beside what was observed.
 *
 * @param observed the response, in its unit
 * @param expected the prediction of a fit without this observation
 * @param standardDeviation of the observed around the expected: noise and the uncertainty of the fit together; NaN where
 *     the observation alone determines a coefficient, so that nothing can be expected without it
 * @param degreesOfFreedom of the standard deviation
 */
public record Prediction(double observed, double expected, double standardDeviation, int degreesOfFreedom) {

    /** How many standard deviations the observed lies above the expected; the externally studentised residual. */
    public double score() {
        return (observed - expected) / standardDeviation;
    }

    /** Where the observed lies with probability {@code level} if the model holds. */
    public Interval limits(double level) {
        return Interval.around(expected, studentQuantile(level, degreesOfFreedom) * standardDeviation);
    }

    /** The two-sided quantile of Student's distribution; NaN without degrees of freedom. */
    static double studentQuantile(double level, int degreesOfFreedom) {
        if (degreesOfFreedom < 1) {
            return Double.NaN;
        }
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability((1 + level) / 2);
    }
}
