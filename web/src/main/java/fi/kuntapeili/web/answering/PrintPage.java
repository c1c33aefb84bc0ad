package fi.kuntapeili.web.answering;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;

/** All answers on one page, to print. */
@CheckedTemplate(basePath = "answering")
record PrintPage(ResponsePlace place, List<ReadThrough.Part> parts, String state, long seq, LocalDate printedAt)
        implements TemplateInstance {}
