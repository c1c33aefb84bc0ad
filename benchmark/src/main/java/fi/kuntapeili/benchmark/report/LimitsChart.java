package fi.kuntapeili.benchmark.report;

import java.util.List;

/**
 * One unit on a strip: what was observed, what was expected, and where most lie that are expected the same.
 *
 * @param inner where 95 % lie; {@code outer} where 99.8 % lie
 */
public record LimitsChart(
        Axis axis, StripChart.Mark observed, StripChart.Mark expected, StripChart.Bar inner, StripChart.Bar outer) {

    static LimitsChart of(Figure observed, Figure expected, Limits inner, Limits outer, int decimals) {
        Axis axis = Axis.over(
                List.of(
                        observed.value(),
                        expected.value(),
                        outer.from().value(),
                        outer.to().value()),
                decimals);
        return new LimitsChart(axis, mark(axis, observed), mark(axis, expected), bar(axis, inner), bar(axis, outer));
    }

    /** Both ends included. */
    public record Limits(Figure from, Figure to) {}

    private static StripChart.Mark mark(Axis axis, Figure figure) {
        return new StripChart.Mark(figure, axis.at(figure.value()));
    }

    private static StripChart.Bar bar(Axis axis, Limits limits) {
        double start = axis.at(limits.from().value());
        double end = axis.at(limits.to().value());
        return new StripChart.Bar(limits.from(), limits.to(), start, Math.round((end - start) * 100) / 100.0);
    }
}
