package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.comparison.PeerFigures;
import fi.kuntapeili.benchmark.comparison.Sentence;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.indicator.Element;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.report.Drawing;
import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The released figures of a round arranged for everyone to read: one entry for each indicator, element by element, for the
 * group of all and beside it for every other group whose figures are for everyone.
 *
 * @param notCollected indicators that are not computed for anyone
 */
public record KeyFigures(List<Chapter> chapters, List<Indicator> notCollected) {

    /**
     * @param code of the element
     * @param titleKey of the product's text that names it
     */
    public record Chapter(String code, String titleKey, List<Entry> entries) {

        public Chapter {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param drawing of the figures of all
     * @param sentence that says the same in words, or why nothing is shown
     * @param groups the figures by group; empty when none is shown
     * @param crossed the figures by two rules at once
     */
    public record Entry(
            Indicator indicator,
            boolean shown,
            Drawing drawing,
            Sentence sentence,
            Optional<GroupTable> groups,
            List<TwoWayTable> crossed) {

        public String id() {
            return indicator.id();
        }
    }

    public KeyFigures {
        chapters = List.copyOf(chapters);
        notCollected = List.copyOf(notCollected);
    }

    public static KeyFigures of(ReleasedFigures figures) {
        List<Chapter> chapters = new ArrayList<>();
        for (Element element : Element.values()) {
            List<Entry> entries = figures.indicators().stream()
                    .filter(indicator -> indicator.element() == element && indicator.collected())
                    .map(indicator -> entry(figures, indicator))
                    .toList();
            if (!entries.isEmpty()) {
                String code = element.name().toLowerCase(Locale.ROOT);
                chapters.add(new Chapter(code, "compare_element_" + code, entries));
            }
        }
        return new KeyFigures(
                chapters,
                figures.indicators().stream()
                        .filter(indicator -> !indicator.collected())
                        .toList());
    }

    private static Entry entry(ReleasedFigures figures, Indicator indicator) {
        PeerFigures all = PeerFigures.of(figures, indicator, figures.all().id());
        return new Entry(
                indicator,
                all.status() == PublicStatus.RELEASED,
                Drawing.of(indicator, all),
                FigureWording.of(indicator, all),
                GroupTable.of(figures, indicator),
                TwoWayTable.of(figures, indicator));
    }
}
