package fi.kuntapeili.web.success;

import fi.kuntapeili.benchmark.report.PointsChart;
import fi.kuntapeili.benchmark.report.SuccessFigures.RateRow;
import fi.kuntapeili.benchmark.success.RateStandings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * Rates beside chance, ordered by the shrunk rate.
 *
 * @param isLong whether there are so many that the table opens on demand
 * @param common the common rate, per as many as rates are written by
 * @param between by how much units differ beyond chance, likewise
 */
@CheckedTemplate(basePath = "success")
record RatePage(
        Around around,
        RateStandings standings,
        Optional<Own> own,
        List<Band<RateRow>> bands,
        List<Row> rows,
        PointsChart chart,
        Optional<Places> places,
        boolean isLong,
        double common,
        double between)
        implements TemplateInstance {

    public record Own(RateRow row, String bandKey, String pill) {}

    public record Row(RateRow of, String bandKey, String pill, boolean own) {}
}
