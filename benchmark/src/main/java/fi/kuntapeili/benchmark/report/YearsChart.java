package fi.kuntapeili.benchmark.report;

import java.util.List;
import java.util.Optional;

/**
 * Own figures and medians over the years, drawn of public figures. A line stops where a year has nothing or the series breaks.
 *
 * @param x years that are written, from the left
 * @param y ticks of the vertical axis, from the top
 * @param own lines between own figures of following years, each as pairs of per cent
 * @param median the same for the medians
 * @param points own figures
 */
public record YearsChart(List<YearTick> x, List<Axis.Tick> y, List<String> own, List<String> median, List<Dot> points) {

    public YearsChart {
        x = List.copyOf(x);
        y = List.copyOf(y);
        own = List.copyOf(own);
        median = List.copyOf(median);
        points = List.copyOf(points);
    }

    /** @param at from the left, in per cent */
    public record YearTick(int year, double at) {}

    /**
     * @param x from the left and {@code y} from the top, in per cent
     * @param estimate whether the figure is one
     */
    public record Dot(double x, double y, boolean estimate) {}

    /** Empty where there is nothing to draw a line of. */
    static Optional<YearsChart> of(List<YearsTable.Row> rows, int decimals) {
        return new YearsDrawing(rows).chart(decimals);
    }
}
