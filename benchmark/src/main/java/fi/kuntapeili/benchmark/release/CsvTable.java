package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.Statistic;
import fi.kuntapeili.survey.text.CsvWriter;
import java.util.List;
import java.util.Set;

/** Released figures as CSV, a figure a row under a header; of a quantile the file says by which type it was worked out. */
public final class CsvTable {

    private static final String QUANTILE_TYPE = "quantile_type";
    private static final Set<String> QUANTILES = Set.of(
            Statistic.MEDIAN.code(),
            Statistic.Q1.code(),
            Statistic.Q3.code(),
            Statistic.P10.code(),
            Statistic.P90.code());

    private CsvTable() {}

    public static String of(List<FigureRow> rows) {
        CsvWriter csv = new CsvWriter()
                .row(
                        "round",
                        "indicator",
                        "group",
                        "statistic",
                        "category",
                        "value",
                        "status",
                        "unit",
                        "synthetic",
                        QUANTILE_TYPE);
        for (FigureRow row : rows) {
            csv.row(
                    row.round(),
                    row.indicator(),
                    row.group(),
                    row.statistic(),
                    row.category(),
                    row.value(),
                    row.status(),
                    row.unit(),
                    row.synthetic(),
                    QUANTILES.contains(row.statistic())
                            ? DisclosurePolicy.standard().quantileType().number()
                            : null);
        }
        return csv.toString();
    }
}
