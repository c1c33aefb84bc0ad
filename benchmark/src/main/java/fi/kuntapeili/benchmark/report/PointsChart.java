package fi.kuntapeili.benchmark.report;

import java.util.List;
import java.util.Optional;

/**
 * Units as points on two axes, with the lines between which they are expected. It names single units, so it is drawn of
 * public figures only.
 *
 * @param x ticks of the horizontal axis, from the left
 * @param y ticks of the vertical axis, from the top
 * @param points everybody else
 * @param own the unit that is asked about
 */
public record PointsChart(
        List<Axis.Tick> x, List<Axis.Tick> y, List<Line> lines, List<Point> points, Optional<Point> own) {

    public PointsChart {
        x = List.copyOf(x);
        y = List.copyOf(y);
        lines = List.copyOf(lines);
        points = List.copyOf(points);
    }

    /**
     * @param x from the left and {@code y} from the top, in per cent
     * @param outside whether it lies beyond the lines of 95 %
     */
    public record Point(double x, double y, boolean outside) {}

    /**
     * @param places from left to right, as pairs of per cent
     * @param kind which line it is
     */
    public record Line(String places, Kind kind) {}

    public enum Kind {
        CENTRE,
        INNER,
        OUTER
    }

    /** Ticks of an axis that rises from the bottom, seen from the top. */
    static List<Axis.Tick> fromTop(Axis axis) {
        return axis.ticks().stream()
                .map(tick -> new Axis.Tick(tick.figure(), 100 - tick.at()))
                .toList();
    }
}
