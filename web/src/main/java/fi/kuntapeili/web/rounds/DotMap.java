package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.organisation.Location;
import fi.kuntapeili.survey.response.ResponseOverview.Row;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Organisations as dots where they are: the area of a dot follows the size statistic, and its filling the state. The
 * projection keeps distances along parallels right at the middle latitude; it is for orientation, not for measuring.
 *
 * @param width of the drawing in its own units; {@code height} likewise
 * @param dots the largest first, so that small ones lie on top
 */
record DotMap(int width, int height, List<Dot> dots) {

    private static final int WIDTH = 300;
    private static final int HIGHEST = 560;
    private static final int MARGIN = 12;
    private static final double SMALLEST = 2.6;
    private static final double LARGEST = 11;

    /** @param tone done, progress or waiting */
    record Dot(String x, String y, String radius, String tone) {}

    static DotMap of(List<Row> rows) {
        List<Row> placed =
                rows.stream().filter(row -> row.location().isPresent()).toList();
        if (placed.isEmpty()) {
            return new DotMap(WIDTH, 0, List.of());
        }
        double south =
                placed.stream().mapToDouble(row -> at(row).latitude()).min().orElseThrow();
        double north =
                placed.stream().mapToDouble(row -> at(row).latitude()).max().orElseThrow();
        double squeeze = Math.cos(Math.toRadians((south + north) / 2));
        double west = placed.stream()
                .mapToDouble(row -> at(row).longitude() * squeeze)
                .min()
                .orElseThrow();
        double east = placed.stream()
                .mapToDouble(row -> at(row).longitude() * squeeze)
                .max()
                .orElseThrow();
        double scale = Math.min(
                (WIDTH - 2 * MARGIN) / Math.max(east - west, 0.01),
                (HIGHEST - 2 * MARGIN) / Math.max(north - south, 0.01));
        double left = (WIDTH - (east - west) * scale) / 2;
        double largest = placed.stream()
                .flatMap(row -> row.size().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        List<Dot> dots = placed.stream()
                .sorted(Comparator.comparing((Row row) -> row.size().orElse(BigDecimal.ZERO))
                        .reversed())
                .map(row -> new Dot(
                        number(left + (at(row).longitude() * squeeze - west) * scale),
                        number(MARGIN + (north - at(row).latitude()) * scale),
                        number(radius(row, largest)),
                        tone(row)))
                .toList();
        return new DotMap(WIDTH, (int) Math.ceil(2 * MARGIN + (north - south) * scale), dots);
    }

    private static Location at(Row row) {
        return row.location().orElseThrow();
    }

    private static double radius(Row row, double largest) {
        double share =
                largest == 0 ? 0 : row.size().map(BigDecimal::doubleValue).orElse(0.0) / largest;
        return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(share);
    }

    private static String tone(Row row) {
        return row.handedIn() ? "done" : row.inProgress() ? "progress" : "waiting";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
