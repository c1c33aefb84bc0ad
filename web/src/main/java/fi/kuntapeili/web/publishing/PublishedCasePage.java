package fi.kuntapeili.web.publishing;

import fi.kuntapeili.survey.casebook.CaseView;
import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A case that its organisation has approved. */
@CheckedTemplate(basePath = "publishing")
record PublishedCasePage(Round round, CaseView view) implements TemplateInstance {}
