package fi.kuntapeili.benchmark.report;

import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One indicator as a strip: the viewer's own value, the median of the peers and their middle half on one axis. All places
 * follow from the released figures and the viewer's own value as they are written; nothing else is known here.
 *
 * @param middleHalf from the lower to the upper quartile, where both are released
 */
public record StripChart(Axis axis, Optional<Mark> own, Optional<Mark> median, Optional<Bar> middleHalf) {

    /** @param at place in per cent of the length of the axis */
    public record Mark(Figure figure, double at) {}

    /** @param at where the bar starts and {@code length} how long it is, both in per cent of the length of the axis */
    public record Bar(Figure from, Figure to, double at, double length) {

        /** Where it ends, likewise. */
        public double end() {
            return Math.round((at + length) * 100) / 100.0;
        }
    }

    /**
     * The scale of an indicator where it is known beforehand.
     *
     * @param whole whether the axis shows all of it, or only never goes beyond it for figures that do not
     */
    public record Scale(BigDecimal low, BigDecimal high, boolean whole) {

        Axis axis(List<BigDecimal> figures, int decimals) {
            Axis close = Axis.over(figures, decimals);
            boolean within =
                    figures.stream().allMatch(figure -> low.compareTo(figure) <= 0 && figure.compareTo(high) <= 0);
            boolean beyond = close.low().compareTo(low) < 0 || close.high().compareTo(high) > 0;
            return whole || within && beyond ? Axis.between(low, high) : close;
        }
    }

    /**
     * The strip of an indicator, empty when there is nothing to draw.
     *
     * @param peers empty when the figures of the group are withheld
     * @param scale the scale of the unit where it has one; otherwise the axis follows the figures drawn
     */
    public static Optional<StripChart> of(
            Optional<Figure> own, Optional<ReleasedNumbers> peers, int decimals, Optional<Scale> scale) {
        Optional<Figure> median = figure(peers.flatMap(p -> p.median().figure()), decimals);
        Optional<Figure> q1 = figure(peers.flatMap(p -> p.q1().figure()), decimals);
        Optional<Figure> q3 = figure(peers.flatMap(p -> p.q3().figure()), decimals);
        List<BigDecimal> drawn = new ArrayList<>();
        for (Optional<Figure> figure : List.of(own, median, q1, q3)) {
            figure.ifPresent(f -> drawn.add(f.value()));
        }
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        Axis axis = scale.map(s -> s.axis(drawn, decimals)).orElseGet(() -> Axis.over(drawn, decimals));
        return Optional.of(new StripChart(
                axis,
                own.map(f -> mark(axis, f)),
                median.map(f -> mark(axis, f)),
                q1.flatMap(from -> q3.map(to -> bar(axis, from, to)))));
    }

    private static Optional<Figure> figure(Optional<BigDecimal> released, int decimals) {
        return released.map(value -> Figure.released(value, decimals));
    }

    private static Mark mark(Axis axis, Figure figure) {
        return new Mark(figure, axis.at(figure.value()));
    }

    private static Bar bar(Axis axis, Figure from, Figure to) {
        double start = axis.at(from.value());
        double end = axis.at(to.value());
        return new Bar(from, to, start, Math.round((end - start) * 100) / 100.0);
    }
}
