package fi.kuntapeili.benchmark.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Which ranks estimates with independent normal errors leave possible (Mogstad, Romano, Shaikh and Wilhelm, "Inference
 * for Ranks", Review of Economic Studies 2024). The greatest is the best.
 *
 * <p>A unit is certainly behind another when the other's estimate is greater by more than {@code c} standard errors of
 * the difference. The critical value {@code c} is the quantile of the largest such difference among estimates that differ
 * by error alone, from a parametric bootstrap of at least 20 000 draws (fewer let the sets flip with the seed), lowered
 * by leaving out the differences already certain until nothing new is (step-down after Romano and Wolf).
 *
 * <p>Draws are bound to streams of their own and to units in the order of their estimates: neither threads nor the order
 * of units change a bit of the result.
 */
public final class RankSets {
    public static final int DRAWS = 20_000;

    private static final int DRAWS_PER_TASK = 500;
    private static final int DRAWS_AT_ONCE = 10;

    private final double[] estimates;
    private final double[] errors;
    private final int[] placeOf;
    private final int draws;
    private final long seed;

    private RankSets(double[] estimates, double[] standardErrors, int draws, long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, estimates.length).boxed().toList());
        order.sort(Comparator.<Integer>comparingDouble(i -> estimates[i]).thenComparing(i -> standardErrors[i]));
        this.estimates = order.stream().mapToDouble(i -> estimates[i]).toArray();
        this.errors = order.stream().mapToDouble(i -> standardErrors[i]).toArray();
        this.placeOf = new int[estimates.length];
        for (int place = 0; place < placeOf.length; place++) {
            placeOf[order.get(place)] = place;
        }
        this.draws = draws;
        this.seed = seed;
    }

    /**
     * The units to be ranked.
     *
     * @param estimates one per unit, none missing: whoever has none has no rank either
     * @param standardErrors above zero, in the unit of the estimates
     * @param seed names the draws
     * @throws IllegalArgumentException if something is missing or an error is not above zero
     */
    public static RankSets of(double[] estimates, double[] standardErrors, long seed) {
        return of(estimates, standardErrors, DRAWS, seed);
    }

    static RankSets of(double[] estimates, double[] standardErrors, int draws, long seed) {
        boolean usable = estimates.length == standardErrors.length
                && Arrays.stream(estimates).allMatch(Double::isFinite)
                && Arrays.stream(standardErrors).allMatch(error -> error > 0 && Double.isFinite(error));
        if (!usable) {
            throw new IllegalArgumentException("Every unit has an estimate and a standard error above zero");
        }
        return new RankSets(estimates, standardErrors, draws, seed);
    }

    /** The ranks of one unit that holds the true one with probability {@code level}: for who asks about itself. */
    public RankInterval marginal(int unit, double level) {
        int place = placeOf[unit];
        Comparisons all = Comparisons.eitherWay(errors, place);
        return core(estimates, errors, place, critical(all, level));
    }

    /** The ranks of every unit, all true ones together with probability {@code level}: for a whole table. */
    public List<RankInterval> simultaneous(double level) {
        double critical = critical(Comparisons.eitherWay(errors), level);
        return Arrays.stream(placeOf)
                .mapToObj(place -> core(estimates, errors, place, critical))
                .toList();
    }

    /** The units, by number, that hold all of the truly best {@code tau} with probability {@code level}. */
    public List<Integer> best(int tau, double level) {
        double critical = critical(Comparisons.ahead(errors), level);
        return IntStream.range(0, placeOf.length)
                .filter(unit -> core(estimates, errors, placeOf[unit], critical).best() <= tau)
                .boxed()
                .toList();
    }

    /** The ranks a unit can have when differences beyond {@code critical} standard errors are certain and others not. */
    static RankInterval core(double[] estimates, double[] errors, int unit, double critical) {
        int ahead = 0;
        int behind = 0;
        for (int other = 0; other < estimates.length; other++) {
            double reach = critical * Math.hypot(errors[unit], errors[other]);
            ahead += estimates[other] - estimates[unit] > reach ? 1 : 0;
            behind += estimates[unit] - estimates[other] > reach ? 1 : 0;
        }
        return new RankInterval(1 + ahead, estimates.length - behind);
    }

    /** The critical value after step-down; zero where there is nothing to compare. */
    double critical(Comparisons comparisons, double level) {
        double critical = 0;
        Comparisons open = comparisons;
        while (open.size() > 0) {
            critical = quantile(open, level);
            Comparisons rest = open.notBeyond(estimates, critical);
            if (rest.size() == open.size()) {
                break;
            }
            open = rest;
        }
        return critical;
    }

    private double quantile(Comparisons comparisons, double level) {
        double[] largest = new double[draws];
        int tasks = (draws + DRAWS_PER_TASK - 1) / DRAWS_PER_TASK;
        List<UniformRandomProvider> streams = RandomStreams.of(seed, tasks);
        IntStream.range(0, tasks).parallel().forEach(task -> {
            NormalizedGaussianSampler normal = ZigguratSampler.NormalizedGaussian.of(streams.get(task));
            int end = Math.min(draws, (task + 1) * DRAWS_PER_TASK);
            for (int from = task * DRAWS_PER_TASK; from < end; from += DRAWS_AT_ONCE) {
                double[][] drawn = new double[Math.min(DRAWS_AT_ONCE, end - from)][errors.length];
                for (double[] draw : drawn) {
                    Arrays.setAll(draw, i -> errors[i] * normal.sample());
                }
                double[] maxima = comparisons.largest(drawn);
                System.arraycopy(maxima, 0, largest, from, maxima.length);
            }
        });
        return Quantile.of(OrderedSample.of(largest), level);
    }
}
