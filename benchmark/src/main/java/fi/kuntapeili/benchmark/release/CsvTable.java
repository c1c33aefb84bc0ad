package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.survey.text.CsvWriter;
import java.util.List;

/** Released figures as CSV, a figure a row under a header. */
public final class CsvTable {

    private CsvTable() {}

    public static String of(List<FigureRow> rows) {
        CsvWriter csv = new CsvWriter()
                .row("round", "indicator", "group", "statistic", "category", "value", "status", "unit", "synthetic");
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
                    row.synthetic());
        }
        return csv.toString();
    }
}
