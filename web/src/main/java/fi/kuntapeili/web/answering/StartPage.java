package fi.kuntapeili.web.answering;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What is good to know before answering begins.
 *
 * @param minutes estimate for all that is asked of the organisation
 * @param core whether the short form is asked
 * @param obstacle key of the text why answering cannot begin, or null
 */
@CheckedTemplate(basePath = "answering")
record StartPage(
        ResponsePlace place,
        int minutes,
        int openCount,
        int peerCount,
        int neverCount,
        List<Overview.SectionRow> sections,
        boolean core,
        String obstacle,
        boolean mayStart)
        implements TemplateInstance {}
