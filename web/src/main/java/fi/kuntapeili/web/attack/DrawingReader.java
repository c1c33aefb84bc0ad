package fi.kuntapeili.web.attack;

import fi.kuntapeili.benchmark.attack.Drawn;
import fi.kuntapeili.benchmark.indicator.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Measures drawings: where on its axis a strip shows which figure, and which part of a band is filled. */
final class DrawingReader {

    private static final String MEDIAN = "3.5";
    private static final String EMPTY = "#e6ecef";
    private static final String NAME = "-name";

    private final Words words;
    private final Notes notes;
    private final String place;

    DrawingReader(Words words, Notes notes, String place) {
        this.words = words;
        this.notes = notes;
        this.place = place;
    }

    /** A strip with an axis; of a composition there is one for each part. */
    void strip(Element svg, Indicator indicator, String group) {
        List<Element> ticks = svg.select("text");
        Optional<BigDecimal> low = ticks.isEmpty() ? Optional.empty() : written(ticks.get(0));
        Optional<BigDecimal> high = ticks.isEmpty() ? Optional.empty() : written(ticks.get(ticks.size() - 1));
        if (low.isEmpty() || high.isEmpty()) {
            notes.stray(place, indicator.id(), "a drawing without an axis");
            return;
        }
        String of = column(svg, indicator);
        svg.select("line[stroke-width=" + MEDIAN + "]")
                .forEach(line -> draw(of, group, "median", low.get(), high.get(), percent(line, "x1")));
        for (Element bar : svg.select("rect")) {
            BigDecimal from = percent(bar, "x");
            draw(of, group, "q1", low.get(), high.get(), from);
            draw(of, group, "q3", low.get(), high.get(), from.add(percent(bar, "width")));
        }
    }

    private void draw(String of, String group, String statistic, BigDecimal low, BigDecimal high, BigDecimal at) {
        notes.drawn(new Drawn(place, of, group, statistic, "", low, high, at));
    }

    /** The id of the title names the indicator, and the part of a composition. */
    private static String column(Element svg, Indicator indicator) {
        String id = svg.select("title").stream().findFirst().map(Element::id).orElse(indicator.id() + NAME);
        String name = id.substring(0, id.length() - NAME.length());
        return name.length() > indicator.id().length()
                ? indicator.id() + "." + name.substring(indicator.id().length() + 1)
                : name;
    }

    /** The band that is filled, such as {@code 2/3}; empty when nothing is drawn. */
    static Optional<String> band(Element row) {
        List<Element> parts = row.select("svg rect");
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).attr("fill").equals(EMPTY)) {
                return Optional.of(i + 1 + "/" + parts.size());
            }
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> written(Element text) {
        return words.numbers().one(text.wholeText());
    }

    private static BigDecimal percent(Element drawn, String attribute) {
        return new BigDecimal(drawn.attr(attribute).replace("%", ""));
    }
}
