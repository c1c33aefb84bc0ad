package fi.kuntapeili.web.answering;

import fi.kuntapeili.web.page.Link;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Everything that is still open, every answer to read through, and submitting.
 *
 * @param changed what changed while the page was read; submitting was then not done
 * @param openCount how many things keep the response from being submitted
 * @param obstacle key of the text why it cannot be submitted at all, or null
 * @param seq the newest change of the response that the page shows
 */
@CheckedTemplate(basePath = "answering")
record CheckPage(
        ResponsePlace place,
        List<Link> changed,
        List<ReadThrough.Part> parts,
        int openCount,
        String obstacle,
        boolean maySubmit,
        long seq)
        implements TemplateInstance {}
