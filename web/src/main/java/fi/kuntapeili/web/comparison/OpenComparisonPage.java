package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.byname.MeansConsent;
import fi.kuntapeili.benchmark.indicator.Indicator;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * Comparison by name inside networks: before the freeze what can be opened, after it what is seen.
 *
 * @param back where the reader came from
 * @param action of the forms
 * @param means how the organisation stands towards means that tell its amount; empty when it is not asked
 */
@CheckedTemplate(basePath = "comparison")
record OpenComparisonPage(
        String back,
        String action,
        boolean frozen,
        boolean mayChange,
        List<Offer> offers,
        List<Sheet> sheets,
        Optional<MeansConsent> means)
        implements TemplateInstance {

    /** A network and what can be opened in it. */
    public record Offer(String network, String name, int members, List<Choice> choices) {}

    /**
     * @param id of the form on the page
     * @param effectKey of the text that warns; blank when there is nothing to warn of
     */
    public record Choice(
            String id,
            String set,
            String name,
            List<Indicator> indicators,
            List<String> others,
            boolean isIn,
            int left,
            String effectKey) {}

    /** What those see of each other who are in. */
    public record Sheet(String name, String set, List<String> members, List<Row> rows) {}

    /** @param values in the order of the members */
    public record Row(Indicator indicator, List<Named> values) {}

    /** A value with its owner's name. */
    public record Named(String name, NamedFigure value) {}
}
