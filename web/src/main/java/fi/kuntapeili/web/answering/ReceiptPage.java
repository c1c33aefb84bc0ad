package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.response.Receipt;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Proof of a submission, and what happens next. */
@CheckedTemplate(basePath = "answering")
record ReceiptPage(ResponsePlace place, Receipt receipt) implements TemplateInstance {}
