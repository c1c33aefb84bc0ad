package fi.kuntapeili.web.publishing;

import fi.kuntapeili.benchmark.release.SummaryReport;
import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The last question before a round is published. */
@CheckedTemplate(basePath = "publishing")
record PublishPage(Round round, SummaryReport report) implements TemplateInstance {}
