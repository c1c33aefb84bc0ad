package fi.kuntapeili.benchmark.success;

import fi.kuntapeili.benchmark.index.ExpectedLevel;
import fi.kuntapeili.benchmark.index.ExpectedLevelInput;
import fi.kuntapeili.benchmark.index.ExpectedLevelResult;
import fi.kuntapeili.benchmark.index.FitExpectedLevel;
import fi.kuntapeili.benchmark.index.OutcomeScale;
import fi.kuntapeili.benchmark.index.UnitLevel;
import fi.kuntapeili.benchmark.indicator.Direction;
import fi.kuntapeili.benchmark.statistics.Interval;
import fi.kuntapeili.benchmark.statistics.Moments;
import fi.kuntapeili.benchmark.statistics.OrderedSample;
import fi.kuntapeili.benchmark.success.ExpectedStandings.Placed;
import fi.kuntapeili.benchmark.success.ExpectedStandings.Reliability;
import fi.kuntapeili.benchmark.success.PossibleRanks.Noise;
import fi.kuntapeili.benchmark.success.SuccessResult.LeftOut;
import fi.kuntapeili.benchmark.success.SuccessResult.Refusal;
import fi.kuntapeili.benchmark.success.SuccessResult.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Holds outcomes of all units against their starts: a ranking of the kind {@code expected}. */
final class RankExpected {

    private final SuccessRanking.Expected ranking;
    private final PublicFigures figures;
    private final double[] start;
    private final double[] outcome;
    private final double[] base;
    private final Optional<YearlyNoise> noise;

    private RankExpected(SuccessRanking.Expected ranking, PublicFigures figures) {
        this.ranking = ranking;
        this.figures = figures;
        this.base = ranking.base()
                .map(id -> figures.statistic(id, ranking.basics().to()))
                .orElse(new double[0]);
        this.start = shares(ranking.basics().from());
        this.outcome = shares(ranking.basics().to());
        this.noise = YearlyNoise.of(
                IntStream.rangeClosed(ranking.basics().from(), ranking.basics().to())
                        .mapToObj(year -> scaled(shares(year)))
                        .toList());
    }

    static SuccessResult of(SuccessRanking.Expected ranking, PublicFigures figures, String sha256) {
        return new RankExpected(ranking, figures).rank(sha256);
    }

    /** The outcome of a year; shares become parts of one. */
    private double[] shares(int year) {
        double[] values = figures.statistic(ranking.outcome(), year);
        Arrays.setAll(values, unit -> values[unit] / ranking.whole());
        return values;
    }

    private double[] scaled(double[] values) {
        double[] scaled = new double[values.length];
        Arrays.setAll(scaled, unit -> ranking.scale().to(values[unit], base.length == 0 ? Double.NaN : base[unit]));
        return scaled;
    }

    private SuccessResult rank(String sha256) {
        Optional<Reliability> reliability = reliability();
        ExpectedLevelResult fitted = FitExpectedLevel.of(new ExpectedLevelInput(
                figures.units().stream().map(RankedUnit::code).toList(),
                start,
                outcome,
                ranking.scale() == OutcomeScale.LOGIT ? base : new double[0],
                ranking.structure().stream()
                        .map(covariate ->
                                figures.covariate(covariate, ranking.basics().from()))
                        .toList(),
                ranking.scale(),
                ranking.ceiling().map(ceiling -> ceiling / ranking.whole()).orElse(Double.NaN),
                reliability.map(Reliability::value).orElse(Double.NaN)));
        if (fitted instanceof ExpectedLevelResult.Refused refused) {
            Refusal reason = Refusal.valueOf(refused.reason().name());
            return new Refused(ranking, sha256, figures.units(), reason, complete());
        }
        return standings(((ExpectedLevelResult.Fitted) fitted).level(), reliability, sha256);
    }

    /** How many units have both values and everything taken into account. */
    private int complete() {
        List<double[]> columns = new ArrayList<>(List.of(scaled(start), scaled(outcome)));
        ranking.structure()
                .forEach(covariate -> columns.add(
                        figures.covariate(covariate, ranking.basics().from())));
        return (int) IntStream.range(0, start.length)
                .filter(unit -> columns.stream().allMatch(column -> Double.isFinite(column[unit])))
                .count();
    }

    private Optional<Reliability> reliability() {
        if (ranking.reliability().isPresent()) {
            return ranking.reliability().map(value -> new Reliability(value, true));
        }
        double variance = Moments.of(OrderedSample.of(scaled(start))).variance();
        return noise.flatMap(found -> found.reliability(variance)).map(value -> new Reliability(value, false));
    }

    private ExpectedStandings standings(ExpectedLevel level, Optional<Reliability> reliability, String sha256) {
        List<Placed> placed = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Map<String, Double> errors = new HashMap<>();
        for (int unit = 0; unit < start.length; unit++) {
            RankedUnit named = figures.units().get(unit);
            UnitLevel found = level.units().get(unit);
            if (found instanceof UnitLevel.NotScored notScored) {
                leftOut.add(new LeftOut(named, reason(unit, notScored)));
                continue;
            }
            UnitLevel.Scored scored = (UnitLevel.Scored) found;
            placed.add(new Placed(named, start[unit] * ranking.whole(), inOwnUnit(scored)));
            errors.put(named.code(), error(unit, scored, level.diagnostics().slope()));
        }
        return new ExpectedStandings(
                ranking,
                sha256,
                figures.units(),
                placed,
                leftOut,
                level.diagnostics(),
                level.innerReach(),
                level.outerReach(),
                reliability,
                ranks(placed, errors));
    }

    private SuccessResult.Reason reason(int unit, UnitLevel.NotScored notScored) {
        SuccessResult.Reason reason =
                SuccessResult.Reason.valueOf(notScored.reason().name());
        return reason == SuccessResult.Reason.MISSING
                ? figures.whyMissing(
                        unit, Set.of(ranking.basics().from(), ranking.basics().to()))
                : reason;
    }

    /** The start wavers as the outcome does, and enters the distance as often as the slope says. */
    private double error(int unit, UnitLevel.Scored scored, double slope) {
        return noise.map(found -> Math.sqrt(found.variances()[unit] * (1 + slope * slope)))
                .orElse(scored.deviation());
    }

    private Optional<PossibleRanks> ranks(List<Placed> placed, Map<String, Double> errors) {
        Direction direction = ranking.basics().direction();
        if (direction == Direction.NEUTRAL) {
            return Optional.empty();
        }
        double sign = direction == Direction.HIGHER ? 1 : -1;
        List<String> codes = placed.stream().map(each -> each.unit().code()).toList();
        return Optional.of(new PossibleRanks(
                codes,
                placed.stream()
                        .mapToDouble(each -> sign * each.level().distance())
                        .toArray(),
                codes.stream().mapToDouble(errors::get).toArray(),
                noise.isPresent() ? Noise.YEARLY : Noise.PREDICTION));
    }

    private UnitLevel.Scored inOwnUnit(UnitLevel.Scored scored) {
        double whole = ranking.whole();
        return new UnitLevel.Scored(
                scored.unit(),
                scored.observed() * whole,
                scored.expected() * whole,
                times(scored.inner(), whole),
                times(scored.outer(), whole),
                scored.distance(),
                scored.deviation(),
                scored.score(),
                scored.leastSquaresScore(),
                scored.theilSenScore(),
                scored.uncertain(),
                scored.band());
    }

    private static Interval times(Interval interval, double whole) {
        return new Interval(interval.lower() * whole, interval.upper() * whole);
    }
}
