package fi.kuntapeili.benchmark.report;

import fi.kuntapeili.benchmark.index.OutcomeScale;
import fi.kuntapeili.benchmark.report.PointsChart.Kind;
import fi.kuntapeili.benchmark.report.PointsChart.Line;
import fi.kuntapeili.benchmark.report.PointsChart.Point;
import fi.kuntapeili.benchmark.statistics.Interval;
import fi.kuntapeili.benchmark.statistics.LimitBand;
import fi.kuntapeili.benchmark.success.ExpectedStandings;
import fi.kuntapeili.benchmark.success.RateStandings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Draws standings with single points, which their public inputs allow. */
public final class SuccessCharts {

    private static final int DIGITS = 4;

    private SuccessCharts() {}

    /** The distance from the expected, in deviations, over the start: nobody is favoured for where it started. */
    public static PointsChart distances(ExpectedStandings standings, Optional<String> own) {
        return distances(standings, own, ExpectedStandings.Placed::start);
    }

    /** The same over the expected level: what a fit should leave without a pattern. */
    public static PointsChart residuals(ExpectedStandings standings) {
        return distances(standings, Optional.empty(), placed -> placed.level().expected());
    }

    private static PointsChart distances(
            ExpectedStandings standings, Optional<String> own, ToDoubleFunction<ExpectedStandings.Placed> across) {
        List<ExpectedStandings.Placed> placed = standings.placed();
        boolean ratios = standings.ranking().scale() == OutcomeScale.LOGARITHM;
        Scale x = Scale.over(
                placed.stream().mapToDouble(across).toArray(),
                ratios,
                standings.ranking().basics().decimals());
        List<Double> heights = new ArrayList<>(List.of(-standings.outerReach(), standings.outerReach()));
        placed.forEach(each -> heights.add(each.level().score()));
        Axis y = Axis.over(figures(heights), 0);
        Function<ExpectedStandings.Placed, Point> point = each -> new Point(
                x.at().applyAsDouble(across.applyAsDouble(each)),
                top(y, each.level().score()),
                each.level().band() != LimitBand.WITHIN);
        return new PointsChart(
                x.ticks(),
                PointsChart.fromTop(y),
                List.of(
                        level(y, 0, Kind.CENTRE),
                        level(y, standings.reach(), Kind.INNER),
                        level(y, -standings.reach(), Kind.INNER),
                        level(y, standings.outerReach(), Kind.OUTER),
                        level(y, -standings.outerReach(), Kind.OUTER)),
                placed.stream()
                        .filter(each -> !isOwn(each.unit().code(), own))
                        .map(point)
                        .toList(),
                own.flatMap(standings::of).map(point));
    }

    /** Rates over their bases, with the limits of chance: a funnel that is wide where bases are small. */
    public static PointsChart funnel(RateStandings standings, Optional<String> own) {
        int per = standings.ranking().per();
        List<RateStandings.Placed> placed = standings.placed();
        Scale x = Scale.over(
                placed.stream().mapToDouble(RateStandings.Placed::base).toArray(), true, 0);
        List<Double> heights = new ArrayList<>(List.of(standings.target() * per));
        placed.forEach(each -> heights.add(each.rate().raw() * per));
        Axis y = Axis.over(figures(heights), standings.ranking().basics().decimals());
        Function<RateStandings.Placed, Point> point = each -> new Point(
                x.at().applyAsDouble(each.base()), top(y, each.rate().raw() * per), each.band() != LimitBand.WITHIN);
        List<Line> lines = new ArrayList<>(List.of(level(y, standings.target() * per, Kind.CENTRE)));
        lines.add(limit(standings, x, y, each -> each.inner().lower(), Kind.INNER));
        lines.add(limit(standings, x, y, each -> each.inner().upper(), Kind.INNER));
        lines.add(limit(standings, x, y, each -> each.outer().lower(), Kind.OUTER));
        lines.add(limit(standings, x, y, each -> each.outer().upper(), Kind.OUTER));
        return new PointsChart(
                x.ticks(),
                PointsChart.fromTop(y),
                lines,
                placed.stream()
                        .filter(each -> !isOwn(each.unit().code(), own))
                        .map(point)
                        .toList(),
                own.flatMap(standings::of).map(point));
    }

    /** A horizontal axis and where a value lies on it. */
    private record Scale(List<Axis.Tick> ticks, DoubleUnaryOperator at) {

        static Scale over(double[] values, boolean ratios, int decimals) {
            Interval range = range(values);
            if (ratios && range.lower() > 0) {
                LogAxis axis = LogAxis.over(range.lower(), range.upper());
                return new Scale(axis.ticks(), axis::at);
            }
            Axis axis = Axis.over(List.of(figure(range.lower()), figure(range.upper())), decimals);
            return new Scale(axis.ticks(), value -> axis.at(figure(value)));
        }

        private static Interval range(double[] values) {
            double low = values[0];
            double high = values[0];
            for (double value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            return new Interval(low, high);
        }
    }

    private static Line level(Axis y, double value, Kind kind) {
        double at = top(y, value);
        return new Line(String.format(Locale.ROOT, "0,%.2f 100,%.2f", at, at), kind);
    }

    /** What lies beyond the end of the axis is drawn beyond it and cut off by the frame. */
    private static Line limit(
            RateStandings standings, Scale x, Axis y, ToDoubleFunction<RateStandings.Limits> limit, Kind kind) {
        double low = y.low().doubleValue();
        double length = y.high().doubleValue() - low;
        int per = standings.ranking().per();
        String places = standings.limits().stream()
                .map(each -> String.format(
                        Locale.ROOT,
                        "%.2f,%.2f",
                        x.at().applyAsDouble(each.base()),
                        100 - 100 * (limit.applyAsDouble(each) * per - low) / length))
                .collect(Collectors.joining(" "));
        return new Line(places, kind);
    }

    private static double top(Axis axis, double value) {
        return Math.round(100 * (100 - axis.at(figure(value)))) / 100.0;
    }

    private static boolean isOwn(String code, Optional<String> own) {
        return own.filter(code::equals).isPresent();
    }

    private static Collection<BigDecimal> figures(Collection<Double> values) {
        return values.stream().map(SuccessCharts::figure).toList();
    }

    private static BigDecimal figure(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
