package fi.kuntapeili.benchmark.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Places the figures of a table of years on a drawing. */
final class YearsDrawing {

    private static final int MOST_TICKS = 6;
    private static final int HUNDRED = 100;

    private final List<YearsTable.Row> rows;
    private final int first;
    private final int last;

    YearsDrawing(List<YearsTable.Row> rows) {
        this.rows = rows;
        this.first = rows.isEmpty() ? 0 : rows.get(0).year();
        this.last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).year();
    }

    Optional<YearsChart> chart(int decimals) {
        List<BigDecimal> figures = rows.stream()
                .flatMap(row -> Stream.of(row.own(), row.median()).flatMap(Optional::stream))
                .map(Figure::value)
                .toList();
        if (figures.isEmpty() || first == last) {
            return Optional.empty();
        }
        Axis axis = Axis.over(figures, decimals);
        return Optional.of(new YearsChart(
                ticks(),
                PointsChart.fromTop(axis),
                lines(axis, YearsTable.Row::own),
                lines(axis, YearsTable.Row::median),
                rows.stream()
                        .flatMap(row ->
                                row
                                        .own()
                                        .map(own -> new YearsChart.Dot(x(row.year()), y(axis, own), row.isEstimate()))
                                        .stream())
                        .toList()));
    }

    /** The last year and every so many before it, so that they do not touch. */
    private List<YearsChart.YearTick> ticks() {
        int step = Math.max(1, (last - first + MOST_TICKS - 1) / MOST_TICKS);
        return IntStream.rangeClosed(0, (last - first) / step)
                .map(i -> last - i * step)
                .sorted()
                .mapToObj(year -> new YearsChart.YearTick(year, x(year)))
                .toList();
    }

    private List<String> lines(Axis axis, Function<YearsTable.Row, Optional<Figure>> of) {
        List<String> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int before = first;
        for (YearsTable.Row row : rows) {
            Optional<Figure> figure = of.apply(row);
            if (figure.isEmpty() || row.year() > before + 1) {
                end(line, lines);
            }
            figure.ifPresent(found -> line.add(String.format(Locale.ROOT, "%.2f,%.2f", x(row.year()), y(axis, found))));
            before = row.year();
        }
        end(line, lines);
        return lines;
    }

    private static void end(List<String> line, List<String> lines) {
        if (line.size() > 1) {
            lines.add(String.join(" ", line));
        }
        line.clear();
    }

    private double x(int year) {
        return Math.round(HUNDRED * (double) HUNDRED * (year - first) / (last - first)) / (double) HUNDRED;
    }

    private static double y(Axis axis, Figure figure) {
        return Math.round(HUNDRED * (HUNDRED - axis.at(figure.value()))) / (double) HUNDRED;
    }
}
