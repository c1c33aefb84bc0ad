package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.response.Receipt;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A receipt as a file. */
@CheckedTemplate(basePath = "answering")
record ReceiptPrint(ResponsePlace place, Receipt receipt, String languageTag) implements TemplateInstance {}
