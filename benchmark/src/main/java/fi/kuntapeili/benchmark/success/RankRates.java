package fi.kuntapeili.benchmark.success;

import fi.kuntapeili.benchmark.indicator.Direction;
import fi.kuntapeili.benchmark.statistics.Funnel;
import fi.kuntapeili.benchmark.statistics.LimitBand;
import fi.kuntapeili.benchmark.statistics.Shrinkage;
import fi.kuntapeili.benchmark.success.PossibleRanks.Noise;
import fi.kuntapeili.benchmark.success.RateStandings.Limits;
import fi.kuntapeili.benchmark.success.RateStandings.Placed;
import fi.kuntapeili.benchmark.success.SuccessResult.LeftOut;
import fi.kuntapeili.benchmark.success.SuccessResult.Reason;
import fi.kuntapeili.benchmark.success.SuccessResult.Refusal;
import fi.kuntapeili.benchmark.success.SuccessResult.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds rates against chance: a ranking of the kind {@code rate}. */
final class RankRates {

    static final int FEWEST_UNITS = 10;
    private static final int POINTS = 80;

    private final SuccessRanking.Rate ranking;
    private final PublicFigures figures;
    private final List<Counts> counts = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private record Counts(RankedUnit unit, int events, int base) {

        double rate() {
            return (double) events / base;
        }

        /** Kept from nought and one, where nothing would seem uncertain. */
        double smoothed() {
            return (events + 0.5) / (base + 1);
        }

        double error() {
            return Math.sqrt(smoothed() * (1 - smoothed()) / base);
        }
    }

    private RankRates(SuccessRanking.Rate ranking, PublicFigures figures) {
        this.ranking = ranking;
        this.figures = figures;
    }

    static SuccessResult of(SuccessRanking.Rate ranking, PublicFigures figures, String sha256) {
        return new RankRates(ranking, figures).rank(sha256);
    }

    private SuccessResult rank(String sha256) {
        count();
        if (counts.size() < FEWEST_UNITS) {
            return new Refused(ranking, sha256, figures.units(), Refusal.TOO_FEW_UNITS, counts.size());
        }
        Funnel funnel = Funnel.of(events(), bases()).orElseThrow();
        if (!(funnel.target() > 0 && funnel.target() < 1)) {
            return new Refused(ranking, sha256, figures.units(), Refusal.NOTHING_VARIES, counts.size());
        }
        return new RateStandings(
                ranking,
                sha256,
                figures.units(),
                placed(funnel),
                leftOut,
                funnel.target(),
                funnel.dispersion(),
                Math.sqrt(funnel.betweenVariance()),
                limits(funnel),
                ranks());
    }

    private void count() {
        double[] events = sum(ranking.events());
        double[] bases = sum(ranking.base());
        for (int unit = 0; unit < events.length; unit++) {
            RankedUnit named = figures.units().get(unit);
            int place = unit;
            Optional<Reason> reason =
                    reason(events[unit], bases[unit]).map(found -> found == Reason.MISSING ? whyMissing(place) : found);
            if (reason.isPresent()) {
                leftOut.add(new LeftOut(named, reason.get()));
            } else {
                counts.add(new Counts(named, (int) events[unit], (int) bases[unit]));
            }
        }
    }

    private Reason whyMissing(int unit) {
        return figures.whyMissing(
                unit,
                IntStream.rangeClosed(ranking.basics().from(), ranking.basics().to())
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    private double[] sum(String statistic) {
        double[] sum = figures.statistic(statistic, ranking.basics().from());
        for (int year = ranking.basics().from() + 1; year <= ranking.basics().to(); year++) {
            double[] next = figures.statistic(statistic, year);
            for (int unit = 0; unit < sum.length; unit++) {
                sum[unit] += next[unit];
            }
        }
        return sum;
    }

    private Optional<Reason> reason(double events, double base) {
        if (Double.isNaN(events) || Double.isNaN(base)) {
            return Optional.of(Reason.MISSING);
        }
        boolean counted = events == Math.rint(events)
                && base == Math.rint(base)
                && events >= 0
                && events <= base
                && base <= Integer.MAX_VALUE;
        if (!counted) {
            return Optional.of(Reason.NOT_COUNTS);
        }
        return base < ranking.smallestBase() ? Optional.of(Reason.SMALL_BASE) : Optional.empty();
    }

    private int[] events() {
        return counts.stream().mapToInt(Counts::events).toArray();
    }

    private int[] bases() {
        return counts.stream().mapToInt(Counts::base).toArray();
    }

    /** Rates are drawn towards the common one as far as their noise goes, which is that of the common rate on their base. */
    private List<Placed> placed(Funnel funnel) {
        double noise = funnel.target() * (1 - funnel.target());
        Shrinkage shrinkage = Shrinkage.of(
                counts.stream().mapToDouble(Counts::rate).toArray(),
                counts.stream()
                        .mapToDouble(each -> Math.sqrt(noise / each.base()))
                        .toArray());
        Comparator<Placed> rising =
                Comparator.comparingDouble(each -> each.rate().shrunk());
        boolean lowerIsBetter = ranking.basics().direction() == Direction.LOWER;
        return IntStream.range(0, counts.size())
                .mapToObj(i -> placed(counts.get(i), shrinkage.estimate(i), funnel))
                .sorted((lowerIsBetter ? rising : rising.reversed())
                        .thenComparing(each -> each.unit().code()))
                .toList();
    }

    private static Placed placed(Counts counts, Shrinkage.Estimate rate, Funnel funnel) {
        return new Placed(
                counts.unit(),
                counts.events(),
                counts.base(),
                rate,
                funnel.limits(counts.base(), LimitBand.INNER),
                funnel.limits(counts.base(), LimitBand.OUTER),
                funnel.place(counts.events(), counts.base()));
    }

    /** Bases evenly spread as ratios, from the smallest to the largest. */
    private List<Limits> limits(Funnel funnel) {
        int smallest = IntStream.of(bases()).min().orElseThrow();
        int largest = IntStream.of(bases()).max().orElseThrow();
        double step = Math.log((double) largest / smallest) / POINTS;
        return IntStream.rangeClosed(0, POINTS)
                .map(i -> (int) Math.rint(smallest * Math.exp(i * step)))
                .distinct()
                .mapToObj(base ->
                        new Limits(base, funnel.limits(base, LimitBand.INNER), funnel.limits(base, LimitBand.OUTER)))
                .toList();
    }

    private Optional<PossibleRanks> ranks() {
        Direction direction = ranking.basics().direction();
        double sign = direction == Direction.LOWER ? -1 : 1;
        return direction == Direction.NEUTRAL
                ? Optional.empty()
                : Optional.of(new PossibleRanks(
                        counts.stream().map(each -> each.unit().code()).toList(),
                        counts.stream()
                                .mapToDouble(each -> sign * each.smoothed())
                                .toArray(),
                        counts.stream().mapToDouble(Counts::error).toArray(),
                        Noise.BINOMIAL));
    }
}
