package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Funnel limits of a share (Spiegelhalter 2005): how far from the common share units of a given size lie by chance.
 * They take the place of a ranking where bases are small.
 *
 * <p>Limits are exact binomial with Spiegelhalter's interpolation between whole events. Where units differ by more than
 * chance, the differences among them widen the limits: with {@code z} scores winsorised at 10 % and
 * {@code phi = mean z^2}, an additive variance {@code tau^2} is taken when {@code I phi > I - 1}.
 */
public final class Funnel {
    private static final double WINSORISED = 0.1;

    private final double target;
    private final double dispersion;
    private final double betweenVariance;

    private Funnel(double target, double dispersion, double betweenVariance) {
        this.target = target;
        this.dispersion = dispersion;
        this.betweenVariance = betweenVariance;
    }

    /**
     * A funnel around the share of all: the sum of events over the sum of bases. Units with base zero say nothing and
     * are left out; without any base there is no funnel.
     *
     * @throws IllegalArgumentException if events are negative or more than the base
     */
    public static Optional<Funnel> of(int[] events, int[] bases) {
        double eventSum = 0;
        double baseSum = 0;
        for (int i = 0; i < events.length; i++) {
            requireEvents(events[i], bases[i]);
            eventSum += events[i];
            baseSum += bases[i];
        }
        return baseSum > 0 ? Optional.of(around(eventSum / baseSum, events, bases)) : Optional.empty();
    }

    private static Funnel around(double target, int[] events, int[] bases) {
        double noise = target * (1 - target);
        if (!(noise > 0)) {
            return new Funnel(target, Double.NaN, 0);
        }
        int[] counted =
                IntStream.range(0, bases.length).filter(i -> bases[i] > 0).toArray();
        double[] scores = Arrays.stream(counted)
                .mapToDouble(i -> ((double) events[i] / bases[i] - target) / Math.sqrt(noise / bases[i]))
                .toArray();
        double[] weights =
                Arrays.stream(counted).mapToDouble(i -> bases[i] / noise).toArray();
        double dispersion = dispersion(scores);
        return new Funnel(target, dispersion, betweenVariance(dispersion, weights));
    }

    /** The common share, between 0 and 1. */
    public double target() {
        return target;
    }

    /** {@code phi}: one where units differ by chance alone; NaN where the common share is 0 or 1. */
    public double dispersion() {
        return dispersion;
    }

    /** {@code tau^2}, in squared shares: what units differ by beyond chance; zero where that is not shown. */
    public double betweenVariance() {
        return betweenVariance;
    }

    /** Where the share of a unit of this size lies with probability {@code level} if it is like the others. */
    public Interval limits(int base, double level) {
        if (base < 1) {
            throw new IllegalArgumentException("Limits are for a base of at least one, not " + base);
        }
        double tail = (1 - level) / 2;
        if (betweenVariance > 0) {
            double deviation = Math.sqrt(target * (1 - target) / base + betweenVariance);
            double reach = -new NormalDistribution().inverseCumulativeProbability(tail) * deviation;
            return new Interval(Math.max(0, target - reach), Math.min(1, target + reach));
        }
        return new Interval(exact(target, base, tail), exact(target, base, 1 - tail));
    }

    public LimitBand place(int events, int base) {
        requireEvents(events, base);
        return LimitBand.of((double) events / base, limits(base, LimitBand.INNER), limits(base, LimitBand.OUTER));
    }

    /** The interpolated quantile {@code p} of the share of {@code base} draws that each succeed with the target. */
    static double exact(double target, int base, double p) {
        BinomialDistribution binomial = new BinomialDistribution(base, target);
        int events = binomial.inverseCumulativeProbability(p);
        double reached = binomial.cumulativeProbability(events);
        double before = binomial.cumulativeProbability(events - 1);
        double interpolated = (events - (reached - p) / (reached - before)) / base;
        return Math.min(1, Math.max(0, interpolated));
    }

    private static double dispersion(double[] scores) {
        OrderedSample sample = OrderedSample.of(scores);
        double lower = Quantile.of(sample, WINSORISED);
        double upper = Quantile.of(sample, 1 - WINSORISED);
        double[] squares = new double[sample.size()];
        for (int i = 0; i < squares.length; i++) {
            double score = Math.min(Math.max(sample.at(i), lower), upper);
            squares[i] = score * score;
        }
        return Summation.of(squares) / squares.length;
    }

    private static double betweenVariance(double dispersion, double[] weights) {
        int units = weights.length;
        double sum = OrderedSample.of(weights).sum();
        double squares = OrderedSample.of(Arrays.stream(weights).map(w -> w * w).toArray())
                .sum();
        double excess = units * dispersion - (units - 1);
        return units > 1 && excess > 0 ? excess / (sum - squares / sum) : 0;
    }

    private static void requireEvents(int events, int base) {
        if (events < 0 || events > base) {
            throw new IllegalArgumentException(events + " events do not fit a base of " + base);
        }
    }
}
