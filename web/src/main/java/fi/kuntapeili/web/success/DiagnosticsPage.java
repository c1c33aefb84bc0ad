package fi.kuntapeili.web.success;

import fi.kuntapeili.benchmark.report.PointsChart;
import fi.kuntapeili.benchmark.success.ExpectedStandings;
import fi.kuntapeili.survey.text.LocalizedText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What staff look at before they rely on a fit.
 *
 * @param residuals distances over the expected level
 * @param influential names of the units that move the fit most
 */
@CheckedTemplate(basePath = "success")
record DiagnosticsPage(
        Around around, ExpectedStandings standings, PointsChart residuals, List<LocalizedText> influential)
        implements TemplateInstance {}
