package fi.kuntapeili.benchmark.index;

import fi.kuntapeili.benchmark.index.ExpectedLevel.Diagnostics;
import fi.kuntapeili.benchmark.index.ExpectedLevelResult.Fitted;
import fi.kuntapeili.benchmark.index.ExpectedLevelResult.Reason;
import fi.kuntapeili.benchmark.index.ExpectedLevelResult.Refused;
import fi.kuntapeili.benchmark.statistics.DesignMatrix;
import fi.kuntapeili.benchmark.statistics.HuberRegression;
import fi.kuntapeili.benchmark.statistics.Interval;
import fi.kuntapeili.benchmark.statistics.LeastSquares;
import fi.kuntapeili.benchmark.statistics.LimitBand;
import fi.kuntapeili.benchmark.statistics.OrderedSample;
import fi.kuntapeili.benchmark.statistics.Prediction;
import fi.kuntapeili.benchmark.statistics.RegressionResult;
import fi.kuntapeili.benchmark.statistics.Standardisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Fits the expected level: Huber's M estimator on all units with both rounds, the start and the structure as
 * standardised predictors, ordinary least squares and Theil-Sen beside. It refuses rather than guesses.
 */
public final class FitExpectedLevel {
    static final int FEWEST_UNITS = 50;
    static final int FEWEST_PER_PREDICTOR = 15;
    static final double LARGEST_CONDITION = 30;
    static final double LARGEST_LEVERAGE = 0.5;
    /** Huber's rule (1981): above it an observation is fitted rather than predicted, above one half it decides. */
    static final double LARGEST_SCORED_LEVERAGE = 0.2;

    private static final double CONFIDENCE = 0.95;
    private static final double NOTABLE = 1;
    private static final double ROUNDING = 1e-10;

    private final ExpectedLevelInput input;
    private final int[] complete;
    private final double[] start;
    private final double[] outcome;
    private final List<double[]> structure;

    private FitExpectedLevel(ExpectedLevelInput input) {
        this.input = input;
        this.complete = IntStream.range(0, input.units().size())
                .filter(u -> isComplete(input, u))
                .toArray();
        this.start = chosen(u -> input.scale().to(input.start()[u], input.base(u)));
        this.outcome = chosen(u -> input.scale().to(input.outcome()[u], input.base(u)));
        this.structure =
                input.structure().stream().map(column -> chosen(u -> column[u])).toList();
    }

    public static ExpectedLevelResult of(ExpectedLevelInput input) {
        return new FitExpectedLevel(input).fit();
    }

    private static boolean isComplete(ExpectedLevelInput input, int unit) {
        return Double.isFinite(input.scale().to(input.start()[unit], input.base(unit)))
                && Double.isFinite(input.scale().to(input.outcome()[unit], input.base(unit)))
                && input.structure().stream().allMatch(column -> Double.isFinite(column[unit]));
    }

    private double[] chosen(IntToDoubleFunction value) {
        return IntStream.of(complete).mapToDouble(value).toArray();
    }

    private ExpectedLevelResult fit() {
        int predictors = 1 + structure.size();
        if (complete.length < FEWEST_UNITS) {
            return new Refused(Reason.TOO_FEW_UNITS);
        }
        if (complete.length < FEWEST_PER_PREDICTOR * predictors) {
            return new Refused(Reason.TOO_FEW_PER_PREDICTOR);
        }
        List<Standardisation> scales = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        scales.add(Standardisation.byMean(OrderedSample.of(start)));
        columns.add(start);
        for (double[] column : structure) {
            scales.add(Standardisation.byMean(OrderedSample.of(column)));
            columns.add(column);
        }
        if (scales.stream().anyMatch(scale -> Double.isNaN(scale.scale()))) {
            return new Refused(Reason.DEPENDENT_PREDICTORS);
        }
        List<double[]> standardised = IntStream.range(0, predictors)
                .mapToObj(j ->
                        Arrays.stream(columns.get(j)).map(scales.get(j)::score).toArray())
                .toList();
        return fit(
                DesignMatrix.withIntercept(complete.length, standardised),
                scales.get(0).scale());
    }

    private ExpectedLevelResult fit(DesignMatrix design, double startDeviation) {
        if (LeastSquares.fit(design, outcome) instanceof RegressionResult.Fitted<LeastSquares> plain
                && HuberRegression.fit(design, outcome) instanceof RegressionResult.Fitted<HuberRegression> robust) {
            if (plain.fit().conditionNumber() > LARGEST_CONDITION) {
                return new Refused(Reason.ILL_CONDITIONED);
            }
            if (plain.fit().largestLeverage() > LARGEST_LEVERAGE) {
                return new Refused(Reason.ONE_UNIT_DECIDES);
            }
            if (robust.fit().scale() <= ROUNDING * largest(outcome)) {
                return new Refused(Reason.NO_NOISE);
            }
            MedianLine line = MedianLine.of(start, outcome, structure);
            Diagnostics diagnostics = diagnostics(plain.fit(), robust.fit(), line, startDeviation);
            // Limits are equally many deviations away for every unit: each is left out of a fit of the others.
            Prediction one = new Prediction(0, 0, 1, complete.length - design.columns() - 1);
            return new Fitted(new ExpectedLevel(
                    units(plain.fit(), robust.fit(), line),
                    diagnostics,
                    one.limits(LimitBand.INNER).upper(),
                    one.limits(LimitBand.OUTER).upper()));
        }
        return new Refused(Reason.DEPENDENT_PREDICTORS);
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    private List<UnitLevel> units(LeastSquares plain, HuberRegression robust, MedianLine line) {
        List<UnitLevel> units = new ArrayList<>();
        int next = 0;
        for (int u = 0; u < input.units().size(); u++) {
            if (next == complete.length || complete[next] != u) {
                units.add(new UnitLevel.NotScored(input.units().get(u), UnitLevel.Reason.MISSING));
                continue;
            }
            if (input.start()[u] == input.ceiling()) {
                units.add(new UnitLevel.NotScored(input.units().get(u), UnitLevel.Reason.AT_CEILING));
            } else if (plain.leverage(next) > LARGEST_SCORED_LEVERAGE) {
                units.add(new UnitLevel.NotScored(input.units().get(u), UnitLevel.Reason.UNLIKE_OTHERS));
            } else {
                double leastSquares = plain.leaveOneOut(next).score();
                units.add(scored(u, robust.leaveOneOut(next), leastSquares, line.score(next)));
            }
            next++;
        }
        return units;
    }

    private UnitLevel scored(int unit, Prediction prediction, double leastSquares, double theilSen) {
        double base = input.base(unit);
        double score = prediction.score();
        Interval inner = prediction.limits(LimitBand.INNER);
        Interval outer = prediction.limits(LimitBand.OUTER);
        boolean uncertain = Math.abs(score - leastSquares) > NOTABLE || Math.abs(score - theilSen) > NOTABLE;
        return new UnitLevel.Scored(
                input.units().get(unit),
                input.outcome()[unit],
                input.scale().from(prediction.expected(), base),
                inOwnUnit(inner, base),
                inOwnUnit(outer, base),
                prediction.observed() - prediction.expected(),
                prediction.standardDeviation(),
                score,
                leastSquares,
                theilSen,
                uncertain,
                LimitBand.of(prediction.observed(), inner, outer));
    }

    private Interval inOwnUnit(Interval interval, double base) {
        return new Interval(
                input.scale().from(interval.lower(), base), input.scale().from(interval.upper(), base));
    }

    private Diagnostics diagnostics(LeastSquares plain, HuberRegression robust, MedianLine line, double deviation) {
        double slope = robust.coefficient(1) / deviation;
        Interval standardised = robust.interval(1, CONFIDENCE);
        Interval interval = new Interval(standardised.lower() / deviation, standardised.upper() / deviation);
        List<String> influential = IntStream.range(0, complete.length)
                .filter(i -> plain.cooksDistance(i) > 4.0 / complete.length)
                .mapToObj(i -> input.units().get(complete[i]))
                .toList();
        return new Diagnostics(
                complete.length,
                plain.rSquared(),
                slope,
                interval,
                plain.coefficient(1) / deviation,
                line.slope(),
                slope / input.reliability(),
                !interval.contains(0),
                plain.largestLeverage(),
                influential,
                plain.conditionNumber());
    }
}
