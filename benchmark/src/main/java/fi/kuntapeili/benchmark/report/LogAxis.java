package fi.kuntapeili.benchmark.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis on which equal ratios are equally long, with round ticks.
 *
 * @param ticks ascending; the first and the last are the ends of the axis
 */
record LogAxis(List<Axis.Tick> ticks, double low, double high) {

    private static final int MOST_TICKS = 6;
    private static final double[][] ROUND = {{1, 2, 5}, {1}};

    LogAxis {
        ticks = List.copyOf(ticks);
    }

    /**
     * The shortest such axis that holds both figures.
     *
     * @param least above zero
     */
    static LogAxis over(double least, double greatest) {
        List<BigDecimal> places = List.of();
        for (double[] round : ROUND) {
            places = places(round, least, greatest);
            if (places.size() <= MOST_TICKS) {
                break;
            }
        }
        double low = Math.log(places.get(0).doubleValue());
        double high = Math.log(places.get(places.size() - 1).doubleValue());
        List<Axis.Tick> ticks = places.stream()
                .map(place -> new Axis.Tick(
                        new Figure(place, Math.max(0, place.scale())), part(place.doubleValue(), low, high)))
                .toList();
        return new LogAxis(ticks, low, high);
    }

    /** Where a figure lies, in per cent of the length. */
    double at(double figure) {
        return part(figure, low, high);
    }

    private static double part(double figure, double low, double high) {
        return Math.round(10_000 * (Math.log(figure) - low) / (high - low)) / 100.0;
    }

    private static List<BigDecimal> places(double[] round, double least, double greatest) {
        List<BigDecimal> places = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(least)) - 1; ; power++) {
            for (double digit : round) {
                BigDecimal place = BigDecimal.valueOf((long) digit).scaleByPowerOfTen(power);
                place = place.setScale(Math.max(0, -power));
                // Only the last place that is not beyond the least figure is kept as the beginning.
                if (place.doubleValue() <= least) {
                    places.clear();
                }
                places.add(place);
                if (places.size() > 1 && place.doubleValue() >= greatest) {
                    return places;
                }
            }
        }
    }
}
