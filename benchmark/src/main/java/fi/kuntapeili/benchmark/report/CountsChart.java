package fi.kuntapeili.benchmark.report;

import fi.kuntapeili.benchmark.comparison.OpenCounts;
import java.util.List;
import java.util.Set;

/**
 * How many of the group chose each option, exactly: for what is open by name anyway.
 *
 * @param answers how many of the group answered
 */
public record CountsChart(int answers, List<Row> rows) {

    /**
     * @param length of the bar in per cent of all answers, to one decimal
     * @param own whether the viewer chose it
     */
    public record Row(BandsChart.Option option, int count, double length, boolean own) {}

    public CountsChart {
        rows = List.copyOf(rows);
    }

    /** @param own codes of the options that the viewer chose */
    public static CountsChart of(List<BandsChart.Option> options, Set<String> own, OpenCounts counts) {
        return new CountsChart(
                counts.answers(),
                options.stream()
                        .map(option -> row(option, counts, own.contains(option.code())))
                        .toList());
    }

    private static Row row(BandsChart.Option option, OpenCounts counts, boolean own) {
        int count = counts.byCategory().getOrDefault(option.code(), 0);
        double length = counts.answers() == 0 ? 0 : Math.round(1000.0 * count / counts.answers()) / 10.0;
        return new Row(option, count, length, own);
    }
}
