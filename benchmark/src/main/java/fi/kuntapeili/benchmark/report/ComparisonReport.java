package fi.kuntapeili.benchmark.report;

import fi.kuntapeili.benchmark.comparison.ComparedIndicator;
import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.comparison.Highlights;
import fi.kuntapeili.benchmark.comparison.Positions;
import fi.kuntapeili.benchmark.indicator.Channel;
import fi.kuntapeili.benchmark.indicator.Element;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A comparison arranged for reading. The page and the printed report render this.
 *
 * @param chapters in the order of the elements or channels; indicators that are not collected are left out of them
 * @param highlights what stands out, chosen by rule
 * @param notCollected indicators that are not computed for anyone
 */
public record ComparisonReport(
        Comparison comparison,
        Arrangement arrangement,
        List<Chapter> chapters,
        Highlights highlights,
        List<ComparedIndicator> notCollected) {

    /** By what the indicators are brought together. */
    public enum Arrangement {
        ELEMENT,
        CHANNEL;

        /** The arrangement by its name in addresses; by element when there is no such name. */
        public static Arrangement of(String name) {
            return CHANNEL.code().equals(name) ? CHANNEL : ELEMENT;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param code of the element or channel
     * @param titleKey of the product's text that names it
     */
    public record Chapter(String code, String titleKey, List<Entry> entries) {

        /** The figures of all strips of the chapter, one line for each. */
        public List<Line> lines() {
            return entries.stream().flatMap(entry -> entry.lines().stream()).toList();
        }
    }

    /**
     * One strip in figures.
     *
     * @param part of a composition
     * @param answers how many answered, where that is shown
     */
    public record Line(LocalizedText name, Optional<LocalizedText> part, StripChart strip, Optional<Figure> answers) {}

    /** The own place in one group. */
    public record Place(Positions.InGroup place, Figure median) {}

    public record Entry(ComparedIndicator compared, Drawing drawing, OwnValue own, FigureTable table) {

        static Entry of(ComparedIndicator compared) {
            return new Entry(
                    compared,
                    Drawing.of(compared),
                    OwnValue.of(compared.indicator(), compared.own()),
                    FigureTable.of(compared));
        }

        public String id() {
            return compared.indicator().id();
        }

        /** The own place in every group, with the published median as it is written. */
        public List<Place> positions() {
            return compared.positions().groups().stream()
                    .map(place -> new Place(
                            place,
                            Figure.released(place.median(), compared.indicator().decimals())))
                    .toList();
        }

        /** Whether its values are numbers, which have a median. */
        public boolean isNumeric() {
            return compared.indicator().valueType() == ValueType.NUMBER;
        }

        List<Line> lines() {
            LocalizedText name = compared.indicator().name();
            if (drawing instanceof Drawing.Strip strip) {
                return List.of(new Line(name, Optional.empty(), strip.chart(), table.answers()));
            }
            return drawing instanceof Drawing.Parts parts
                    ? parts.chart().parts().stream()
                            .map(part -> new Line(name, Optional.of(part.label()), part.strip(), table.answers()))
                            .toList()
                    : List.of();
        }

        /** Key of the product's text that says which direction is the better one. */
        public String directionKey() {
            return "compare_direction_"
                    + compared.indicator().direction().name().toLowerCase(Locale.ROOT);
        }
    }

    public static ComparisonReport of(Comparison comparison, Arrangement arrangement) {
        List<Chapter> chapters = arrangement == Arrangement.ELEMENT
                ? chapters("compare_element_", comparison.byElement())
                : chapters("compare_channel_", comparison.byChannel());
        return new ComparisonReport(
                comparison,
                arrangement,
                chapters,
                comparison.highlights(),
                comparison.indicators().stream()
                        .filter(compared -> !compared.indicator().collected())
                        .toList());
    }

    /** How many of each kind stand out at most. */
    public int most() {
        return Highlights.MOST;
    }

    /** The entry of one indicator, whether or not it is collected. */
    public static Optional<Entry> entry(Comparison comparison, String indicator) {
        return comparison.indicator(indicator).map(Entry::of);
    }

    /** Elements and channels that speak of everything come last, as they bring together what is left. */
    private static <K extends Enum<K>> List<Chapter> chapters(String titles, Map<K, List<ComparedIndicator>> groups) {
        List<Chapter> chapters = new ArrayList<>();
        groups.forEach((key, members) -> {
            List<Entry> entries = members.stream()
                    .filter(compared -> compared.indicator().collected())
                    .map(Entry::of)
                    .toList();
            if (!entries.isEmpty()) {
                String code = key.name().toLowerCase(Locale.ROOT);
                chapters.add(new Chapter(code, titles + code, entries));
            }
        });
        chapters.sort(Comparator.comparing(chapter -> isAboutAll(chapter.code())));
        return List.copyOf(chapters);
    }

    private static boolean isAboutAll(String code) {
        return code.equalsIgnoreCase(Element.ALL.name()) || code.equalsIgnoreCase(Channel.ALL.name());
    }
}
