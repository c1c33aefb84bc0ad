package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The {@code suits} of {@code indicators.yaml}: for indicators named by id, by element, or by the statistic that they are
 * divided by. The first entry that fits an indicator holds.
 */
final class SuitsReader {

    private record Entry(Set<String> indicators, Set<String> elements, Set<String> per, Suits suits) {
        boolean fits(String id, Element element, Computation computation) {
            return indicators.contains(id)
                    || elements.contains(element.name().toLowerCase(Locale.ROOT))
                    || computation instanceof Computation.Ratio ratio
                            && ratio.publicBase().filter(per::contains).isPresent();
        }
    }

    private final List<Entry> entries;

    private SuitsReader(List<Entry> entries) {
        this.entries = entries;
    }

    static SuitsReader of(DefinitionNode file) {
        return new SuitsReader(
                file.list("suits", "suits").stream().map(SuitsReader::entry).toList());
    }

    private static Entry entry(DefinitionNode node) {
        Set<String> indicators = new TreeSet<>(node.texts("indicators"));
        Set<String> elements = new TreeSet<>(node.texts("elements"));
        Set<String> per = new TreeSet<>(node.texts("per"));
        for (String element : elements) {
            boolean known = List.of(Element.values()).stream()
                    .anyMatch(one -> one.name().toLowerCase(Locale.ROOT).equals(element));
            if (!known) {
                node.problem("elements", "names " + element + ", which is not known");
            }
        }
        if (indicators.isEmpty() && elements.isEmpty() && per.isEmpty()) {
            node.problem("indicators", "is missing; give indicators, elements or per");
        }
        if (node.texts("groups").isEmpty()) {
            node.problem("groups", "is missing");
        }
        return new Entry(indicators, elements, per, new Suits(node.texts("groups"), node.localized("because")));
    }

    Optional<Suits> of(String id, Element element, Computation computation) {
        return entries.stream()
                .filter(entry -> entry.fits(id, element, computation))
                .map(Entry::suits)
                .findFirst();
    }

    /** An entry for an indicator that does not exist is a slip of the pen. */
    void check(DefinitionNode file, Set<String> ids) {
        entries.stream()
                .flatMap(entry -> entry.indicators().stream())
                .filter(id -> !ids.contains(id))
                .forEach(id -> file.problem("suits", "names " + id + ", which is not known"));
    }
}
