package fi.kuntapeili.web.success;

import fi.kuntapeili.benchmark.report.PointsChart;
import fi.kuntapeili.benchmark.report.SuccessFigures.ExpectedRow;
import fi.kuntapeili.benchmark.success.ExpectedStandings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/** Outcomes beside what the starts let expect. */
@CheckedTemplate(basePath = "success")
record ExpectedPage(
        Around around,
        ExpectedStandings standings,
        Optional<Own> own,
        List<Band<ExpectedRow>> bands,
        PointsChart chart,
        Optional<Places> places)
        implements TemplateInstance {

    /** @param pill tone of the band */
    public record Own(ExpectedRow row, String bandKey, String pill) {}
}
