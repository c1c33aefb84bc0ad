package fi.kuntapeili.web.about;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the service promises about answers. */
@CheckedTemplate(basePath = "about")
record ProtectionPage(List<Rule> rules) implements TemplateInstance {

    /**
     * A rule of disclosure in words, with an example.
     *
     * @param name by which other pages point to it
     */
    record Rule(String name, String titleKey, String textKey, String exampleKey) {

        static Rule named(String name) {
            return new Rule(name, "protection_title_" + name, "protection_text_" + name, "protection_example_" + name);
        }
    }

    /** @param parts into how many bands shares are cut */
    static ProtectionPage ofAllRules(DisclosurePolicy.ShareParts parts) {
        String shares = "shares_" + parts.name().toLowerCase(Locale.ROOT);
        return new ProtectionPage(
                Stream.of("frozen", "five", "rounded", "means", "groups", shares, "own", "extremes", "same", "position")
                        .map(Rule::named)
                        .toList());
    }
}
