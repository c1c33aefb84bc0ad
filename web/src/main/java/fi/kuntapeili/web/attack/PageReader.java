package fi.kuntapeili.web.attack;

import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads figures out of pages as somebody with a browser and the source of the page would. */
final class PageReader {

    private static final String N = "n";
    private static final String MEDIAN = "median";
    private static final String SHARE = "share";
    private static final List<String> WORDS_IN_ATTRIBUTES =
            List.of("title", "alt", "aria-label", "aria-valuenow", "aria-valuetext", "aria-description");

    private final PublicNames names;
    private final Words words;
    private final String language;
    private final Notes notes;
    private final String place;
    private final DrawingReader drawings;

    /** @param place how the page is called in notes */
    PageReader(PublicNames names, Words words, String language, Notes notes, String place) {
        this.names = names;
        this.words = words;
        this.language = language;
        this.notes = notes;
        this.place = place;
        this.drawings = new DrawingReader(words, notes, place);
    }

    /** What everybody reads of a round. */
    void publication(String html, String all) {
        Element main = main(html);
        for (Element article : main.select("article.published")) {
            Indicator indicator = names.indicator(article.id());
            chart(article.select(".published__chart").first(), indicator, all);
            article.select("table.group-table").forEach(table -> byGroup(table, indicator));
            look(article, indicator, notes.known(indicator.id(), ""), Set.of());
        }
        source(main);
    }

    /** All indicators of an organisation beside a group. */
    void comparison(String html, PeerGroup group, Map<String, Set<BigDecimal>> own) {
        Element main = main(html);
        for (Element article : main.select("article.compared")) {
            Indicator indicator = names.indicator(article.id());
            chart(article.select(".compared__chart").first(), indicator, group.id());
            look(
                    article,
                    indicator,
                    notes.known(indicator.id(), group.id()),
                    own.getOrDefault(indicator.id(), Set.of()));
        }
        source(main);
    }

    /** One indicator of an organisation beside a group. */
    void indicator(String html, Indicator indicator, PeerGroup group, Map<String, Set<BigDecimal>> own) {
        Element main = main(html);
        Element card = main.select(".indicator-card").first();
        chart(card, indicator, group.id());
        Set<BigDecimal> explained = new HashSet<>(own.getOrDefault(indicator.id(), Set.of()));
        explained.addAll(words.numbers().in(group.name().in(language)));
        look(card, indicator, notes.known(indicator.id(), group.id()), explained);
        main.select("table.figure-table").stream()
                .filter(table -> table.select("thead th").size() == 2)
                .forEach(table -> statistics(table, indicator, group.id()));
        source(main);
    }

    private Element main(String html) {
        notes.document();
        Document page = Jsoup.parse(html);
        Element main = page.selectFirst("main");
        if (main == null) {
            throw new IllegalArgumentException("A page without content: " + place);
        }
        return main;
    }

    private void chart(Element chart, Indicator indicator, String group) {
        chart.select("svg.strip").forEach(svg -> drawings.strip(svg, indicator, group));
        chart.select("table.bands").forEach(table -> bands(table, indicator, group));
        for (Element withheld : chart.select(".withheld")) {
            String status = words.status(withheld.text()).orElse("");
            if (status.isEmpty()) {
                notes.stray(place, indicator.id(), "a reason that is none of the known ones");
            } else if (indicator.valueType() == ValueType.NUMBER) {
                notes.figure(place, indicator, group, MEDIAN, "", null, status);
            } else if (indicator.valueType() != ValueType.COMPOSITION) {
                notes.figure(
                        place,
                        indicator,
                        group,
                        SHARE,
                        names.categories(indicator).get(0),
                        null,
                        status);
            }
        }
    }

    private void bands(Element table, Indicator indicator, String group) {
        if (names.isOpen(indicator)) {
            return;
        }
        List<String> categories = names.categories(indicator);
        List<Element> rows = table.select("tbody tr");
        for (int i = 0; i < rows.size(); i++) {
            String written = rows.get(i).select(".bands__words").text();
            Optional<String> band = words.band(written);
            if (band.isPresent()) {
                notes.figure(place, indicator, group, SHARE, categories.get(i), band.get(), "");
            } else if (words.status(written).isEmpty()) {
                notes.stray(place, indicator.id(), "a share that is no band");
            }
            if (!DrawingReader.band(rows.get(i)).equals(band)) {
                notes.stray(place, indicator.id(), "a band drawn elsewhere than it is written");
            }
        }
    }

    private void statistics(Element table, Indicator indicator, String group) {
        for (Element row : table.select("tbody tr")) {
            String title = row.select("th").text();
            Optional<String> part = indicator.categories().stream()
                    .filter(category -> title.startsWith(category.label().in(language) + ": "))
                    .map(category -> category.code())
                    .findFirst();
            String name = title.substring(title.lastIndexOf(": ") < 0 ? 0 : title.lastIndexOf(": ") + 2);
            Optional<String> statistic = words.statistic(name);
            if (statistic.isEmpty()) {
                notes.stray(place, indicator.id(), "a statistic that there is not to be");
            } else {
                cell(row.select("td").first(), indicator, group, statistic.get(), part.orElse(""));
            }
        }
    }

    private void byGroup(Element table, Indicator indicator) {
        List<String> columns = table.select("thead th").eachText();
        List<String> categories = names.categories(indicator);
        for (Element block : table.select("tbody")) {
            Optional<String> rule = Optional.ofNullable(block.selectFirst("tr.group-table__rule th"))
                    .map(Element::text);
            for (Element row : block.select("tr:not(.group-table__rule)")) {
                Optional<PeerGroup> group = names.group(rule, row.select("th").text(), language);
                if (group.isEmpty()) {
                    notes.stray(place, indicator.id(), "a group that nobody knows");
                    continue;
                }
                List<Element> cells = row.select("td");
                for (int i = 0; i < cells.size(); i++) {
                    read(
                            cells.get(i),
                            i,
                            columns.get(i + 1),
                            indicator,
                            group.get().id(),
                            categories);
                }
            }
        }
    }

    private void read(
            Element cell, int column, String title, Indicator indicator, String group, List<String> categories) {
        boolean composition = indicator.valueType() == ValueType.COMPOSITION;
        if (column == 0) {
            List<String> parts = composition ? categories : List.of("");
            parts.forEach(part -> cell(cell, indicator, group, N, part));
        } else if (indicator.valueType() == ValueType.NUMBER) {
            cell(cell, indicator, group, words.statistic(title).orElse(title), "");
        } else {
            cell(cell, indicator, group, composition ? MEDIAN : SHARE, categories.get(column - 1));
        }
    }

    private void cell(Element cell, Indicator indicator, String group, String statistic, String category) {
        String text = cell.wholeText().strip();
        Optional<BigDecimal> number = words.numbers().one(text);
        Optional<String> band = words.band(text);
        if (number.isPresent()) {
            notes.number(place, indicator, group, statistic, category, number.get());
        } else if (band.isPresent()) {
            notes.figure(place, indicator, group, statistic, category, band.get(), "");
        } else {
            String status = words.status(text).orElse("");
            notes.figure(place, indicator, group, statistic, category, null, status);
            if (status.isEmpty()) {
                notes.stray(place, indicator.id(), "a reason that is none of the known ones");
            }
        }
    }

    /** Every number beside an indicator is a published figure, the reader's own value, a tick, or part of a name. */
    private void look(Element about, Indicator indicator, Set<BigDecimal> figures, Set<BigDecimal> own) {
        if (names.isOpen(indicator)) {
            return;
        }
        Set<BigDecimal> explained = new HashSet<>(figures);
        explained.addAll(own);
        about.select("svg.strip text")
                .forEach(tick -> explained.addAll(words.numbers().in(tick.wholeText())));
        about.select("th, h3, h4, .own-value__unit, .parts__label, .published__words, .own-value--words, details p")
                .forEach(name -> name.textNodes()
                        .forEach(text -> explained.addAll(words.numbers().in(text.getWholeText()))));
        indicator
                .categories()
                .forEach(category ->
                        explained.addAll(words.numbers().in(category.label().in(language))));
        List<String> bandWords = about.select(".bands__words, td").eachText();
        bandWords.stream()
                .filter(text -> words.band(text).isPresent())
                .forEach(text -> explained.addAll(words.numbers().in(text)));
        explained.addAll(words.numbers().in(indicator.name().in(language)));
        explained.addAll(words.numbers().in(indicator.unit().label().in(language)));
        List<BigDecimal> found = new ArrayList<>(words.numbers().in(spaced(about)));
        about.select("*")
                .forEach(element -> told(element)
                        .forEach(text -> found.addAll(words.numbers().in(text))));
        notes.look(place, indicator.id(), found, explained);
    }

    /** Texts of neighbouring elements do not run together. */
    private static String spaced(Element about) {
        StringBuilder text = new StringBuilder();
        about.select("*")
                .forEach(element -> element.textNodes()
                        .forEach(node -> text.append(node.getWholeText()).append('\n')));
        return text.toString();
    }

    private static List<String> told(Element element) {
        List<String> told = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().startsWith("data-") || WORDS_IN_ATTRIBUTES.contains(attribute.getKey())) {
                told.add(attribute.getValue());
            }
        }
        return told;
    }

    /** There is nothing in the source that the page does not show, but for names of groups that forms send along. */
    private void source(Element main) {
        List<Node> hidden = new ArrayList<>();
        main.select("*")
                .forEach(element -> element.childNodes().stream()
                        .filter(Comment.class::isInstance)
                        .forEach(hidden::add));
        hidden.addAll(main.select("script, template, style, [hidden]"));
        main.select("input[type=hidden]").stream()
                .filter(input -> !names.isGroup(input.attr("value")))
                .forEach(hidden::add);
        notes.looked(1);
        if (hidden.stream().anyMatch(node -> node.outerHtml().matches("(?s).*\\d.*"))) {
            notes.stray(place, "", "numbers in the source that the page does not show");
        }
    }
}
