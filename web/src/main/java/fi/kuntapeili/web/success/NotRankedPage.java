package fi.kuntapeili.web.success;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * A ranking that the data do not allow.
 *
 * @param reasonKey of the text that says why, given how many units are complete
 */
@CheckedTemplate(basePath = "success")
record NotRankedPage(Around around, int complete, String reasonKey) implements TemplateInstance {}
