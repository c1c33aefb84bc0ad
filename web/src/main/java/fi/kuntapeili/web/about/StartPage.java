package fi.kuntapeili.web.about;

import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The first page: what this is, and where to go.
 *
 * @param published rounds that everybody may read, newest first
 */
@CheckedTemplate(basePath = "about")
record StartPage(boolean signedIn, List<Round> published) implements TemplateInstance {}
