package fi.kuntapeili.web.attack;

import fi.kuntapeili.benchmark.attack.Drawn;
import fi.kuntapeili.benchmark.attack.PublicFigure;
import fi.kuntapeili.benchmark.attack.ServedFigures;
import fi.kuntapeili.benchmark.attack.Stray;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a reader has written down so far. */
final class Notes {

    private static final String RELEASED = "RELEASED";

    private final Map<String, List<PublicFigure>> byPlace = new LinkedHashMap<>();
    private final Map<String, Set<BigDecimal>> numbersOf = new HashMap<>();
    private final List<Drawn> drawn = new ArrayList<>();
    private final List<Stray> strays = new ArrayList<>();
    private long looked;
    private int documents;

    /** A figure of an indicator, or of the part of a composition, each of which is one column to an attacker. */
    void figure(
            String place,
            Indicator indicator,
            String group,
            String statistic,
            String category,
            String text,
            String status) {
        boolean part = indicator.valueType() == ValueType.COMPOSITION;
        byPlace.computeIfAbsent(place, unseen -> new ArrayList<>())
                .add(new PublicFigure(
                        part ? indicator.id() + "." + category : indicator.id(),
                        group,
                        statistic,
                        part ? "" : category,
                        text,
                        text == null ? status : RELEASED));
        if (text != null && !text.contains("/")) {
            known(indicator.id(), group).add(new BigDecimal(text));
            known(indicator.id(), "").add(new BigDecimal(text));
        }
    }

    void number(String place, Indicator indicator, String group, String statistic, String category, BigDecimal value) {
        figure(
                place,
                indicator,
                group,
                statistic,
                category,
                WrittenNumbers.canonical(value).toPlainString(),
                RELEASED);
    }

    /** Numbers that were read about the indicator in the group; in any group when {@code group} is empty. */
    Set<BigDecimal> known(String indicator, String group) {
        return numbersOf.computeIfAbsent(indicator + "\n" + group, unseen -> new HashSet<>());
    }

    void drawn(Drawn place) {
        drawn.add(place);
    }

    void stray(String place, String indicator, String what) {
        strays.add(new Stray(place, indicator, what));
    }

    /** Says how many of these numbers are none of those that can stand there. */
    void look(String place, String indicator, Collection<BigDecimal> found, Set<BigDecimal> explained) {
        looked += found.size();
        long unexplained =
                found.stream().filter(number -> !explained.contains(number)).count();
        if (unexplained > 0) {
            stray(place, indicator, unexplained + " numbers that no published figure explains");
        }
    }

    void looked(long numbers) {
        looked += numbers;
    }

    void document() {
        documents++;
    }

    List<ServedFigures> places() {
        return byPlace.entrySet().stream()
                .map(place -> new ServedFigures(place.getKey(), place.getValue()))
                .toList();
    }

    List<Drawn> drawn() {
        return drawn;
    }

    List<Stray> strays() {
        return strays;
    }

    long looked() {
        return looked;
    }

    int documents() {
        return documents;
    }
}
