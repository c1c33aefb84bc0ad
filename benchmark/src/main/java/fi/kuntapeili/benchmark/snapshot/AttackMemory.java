package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.attack.PublicFigure;
import fi.kuntapeili.benchmark.attack.PublicGroup;
import fi.kuntapeili.benchmark.attack.PublicIndicator;
import fi.kuntapeili.benchmark.attack.PublicRules;
import fi.kuntapeili.benchmark.attack.PublicSurface;
import fi.kuntapeili.benchmark.attack.Reading;
import fi.kuntapeili.benchmark.attack.ServedFigures;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody remembers who has read a round in all its vintages. Attackers are told which vintage showed a figure first, so
 * that they read each as what it says about the answers of that time; where answers have been corrected, an indicator has a name
 * of its own for each time before.
 */
final class AttackMemory {

    private static final String AT = "@";

    private final List<Time> times;
    private final Map<Cell, Integer> firstShown = new HashMap<>();

    private record Cell(String indicator, String group) {}

    /**
     * One vintage.
     *
     * @param indicators those in which answers have been corrected since the freeze, as they were
     * @param raw their values, by the id of the indicator
     * @param figures of these, those that the vintage was the first to show
     */
    record Time(
            int vintage, List<PublicIndicator> indicators, Map<String, RawColumn> raw, List<PublicFigure> figures) {}

    /** @param times oldest first; the last is what is served */
    AttackMemory(List<Time> times) {
        this.times = List.copyOf(times);
        for (int time = 0; time < times.size(); time++) {
            for (PublicFigure figure : times.get(time).figures()) {
                firstShown.put(new Cell(figure.indicator(), figure.group()), time);
            }
        }
    }

    /** The indicator that a name stands for, at whatever time. */
    static String indicator(String name) {
        return name.replaceFirst(AT + "\\d+$", "");
    }

    /** After the name of an indicator: as it was in a vintage before the newest. */
    static String at(int vintage) {
        return AT + vintage;
    }

    /** Everything that was served, each figure under the name of the time that it speaks of, and what was shown before. */
    List<ServedFigures> read(List<ServedFigures> places) {
        Stream<ServedFigures> now = places.stream()
                .map(place -> new ServedFigures(
                        place.place(), place.figures().stream().map(this::named).toList()));
        Stream<ServedFigures> then = times.subList(0, newest()).stream()
                .map(time -> new ServedFigures(
                        "vintage " + time.vintage(),
                        time.figures().stream()
                                .map(figure -> asOf(figure, at(time.vintage())))
                                .toList()));
        return Stream.concat(now, then).toList();
    }

    private int newest() {
        return times.size() - 1;
    }

    private int time(PublicFigure figure) {
        return firstShown.getOrDefault(new Cell(figure.indicator(), figure.group()), newest());
    }

    private PublicFigure named(PublicFigure figure) {
        int time = time(figure);
        return time == newest() ? figure : asOf(figure, at(times.get(time).vintage()));
    }

    private static PublicFigure asOf(PublicFigure figure, String time) {
        return new PublicFigure(
                figure.indicator() + time,
                figure.group(),
                figure.statistic(),
                figure.category(),
                figure.text(),
                figure.status());
    }

    /** Each vintage beside each later one: what the one and what the other was the first to show. */
    List<Reading.Change> changes(
            PublicRules rules, List<PublicGroup> groups, List<BitSet> advised, List<ServedFigures> served) {
        List<PublicSurface> surfaces = new ArrayList<>();
        for (int time = 0; time < times.size(); time++) {
            surfaces.add(new PublicSurface(
                    rules, groups, times.get(time).indicators(), advised, firstShownAt(time, served)));
        }
        List<Reading.Change> changes = new ArrayList<>();
        for (int before = 0; before < times.size(); before++) {
            for (int after = before + 1; after < times.size(); after++) {
                changes.add(new Reading.Change(surfaces.get(before), surfaces.get(after), changed(before, after)));
            }
        }
        return changes;
    }

    private List<ServedFigures> firstShownAt(int time, List<ServedFigures> served) {
        return time < newest()
                ? List.of(new ServedFigures(
                        "vintage " + times.get(time).vintage(), times.get(time).figures()))
                : served.stream()
                        .map(place -> new ServedFigures(
                                place.place(),
                                place.figures().stream()
                                        .filter(figure -> time(figure) == newest())
                                        .toList()))
                        .toList();
    }

    private Map<String, BitSet> changed(int before, int after) {
        Map<String, BitSet> changed = new HashMap<>();
        times.get(after).raw().forEach((indicator, now) -> {
            RawColumn was = times.get(before).raw().get(indicator);
            BitSet units = new BitSet();
            for (int unit = 0; unit < now.units(); unit++) {
                units.set(unit, !now.isSame(unit, was, unit));
            }
            changed.put(indicator, units);
        });
        return changed;
    }
}
