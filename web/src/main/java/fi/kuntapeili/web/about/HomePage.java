package fi.kuntapeili.web.about;

import fi.kuntapeili.web.page.Link;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Where a member chooses what to work with. Empty for an account that has not been given anything yet, or whose
 * organisations are asked nothing at the moment.
 */
@CheckedTemplate(basePath = "about")
record HomePage(List<Own> organisations) implements TemplateInstance {

    /**
     * An organisation of the member and the rounds that ask it.
     *
     * @param asked comparisons by name that wait for its consent
     */
    record Own(String name, List<Link> asked, List<Link> rounds) {}
}
