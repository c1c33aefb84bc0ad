package fi.kuntapeili.web.error;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What went wrong, in plain words, with a way out. */
@CheckedTemplate(basePath = "error")
record ErrorPage(Failure failure, boolean signedIn) implements TemplateInstance {}
