package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.comparison.PracticeTable;
import fi.kuntapeili.benchmark.report.ComparisonReport;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The comparison as a report for paper, in well-formed XHTML.
 *
 * @param language in which it is written
 */
@CheckedTemplate(basePath = "comparison")
record ComparisonPrint(String language, ComparisonReport report, List<PracticeTable> practices)
        implements TemplateInstance {}
