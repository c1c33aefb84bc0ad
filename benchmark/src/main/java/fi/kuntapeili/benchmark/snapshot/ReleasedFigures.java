package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.ReleasedShares;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.peergroup.ListedGroup;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything about a frozen round that may be shown to others: figures of groups as they were released at the freeze, once
 * and for all. No raw value can be reached from here.
 *
 * @param indicators as they were defined at the freeze, in the order of the pack, not collected ones included
 * @param groups that are compared, in the order of the pack
 * @param listed networks that are named but not compared
 * @param cells by column and group id; a cell that is not in it does not exist
 */
public record ReleasedFigures(
        SnapshotHeader header,
        List<Indicator> indicators,
        List<PeerGroup> groups,
        List<ListedGroup> listed,
        Map<FigureColumn, Map<String, Disclosure<Released>>> cells) {

    public ReleasedFigures {
        indicators = List.copyOf(indicators);
        groups = List.copyOf(groups);
        listed = List.copyOf(listed);
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    }

    /** The same with more groups, which come last; of {@code more} only their cells are taken. */
    ReleasedFigures with(List<PeerGroup> added, Map<FigureColumn, Map<String, Disclosure<Released>>> more) {
        List<PeerGroup> all = new ArrayList<>(groups);
        all.addAll(added);
        Map<FigureColumn, Map<String, Disclosure<Released>>> together = new TreeMap<>();
        cells.forEach((column, byGroup) -> {
            Map<String, Disclosure<Released>> row = new HashMap<>(byGroup);
            Map<String, Disclosure<Released>> others = more.getOrDefault(column, Map.of());
            added.stream()
                    .filter(group -> others.containsKey(group.id()))
                    .forEach(group -> row.put(group.id(), others.get(group.id())));
            together.put(column, row);
        });
        return new ReleasedFigures(header, indicators, all, listed, together);
    }

    public Optional<Indicator> indicator(String id) {
        return indicators.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    public Optional<PeerGroup> group(String id) {
        return groups.stream().filter(g -> g.id().equals(id)).findFirst();
    }

    /** The group of all. */
    public PeerGroup all() {
        return groups.stream()
                .filter(g -> g.tier() == 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A round has a group of all"));
    }

    /** What was released for the column and group; confidential where the cell does not exist. */
    public Disclosure<Released> cell(FigureColumn column, String group) {
        Disclosure<Released> cell = cells.getOrDefault(column, Map.of()).get(group);
        return cell == null ? Disclosure.withheld(PublicStatus.CONFIDENTIAL) : cell;
    }

    /** The figures of a number, or of one part of a composition. */
    public Disclosure<ReleasedNumbers> numbers(FigureColumn column, String group) {
        return cell(column, group).map(ReleasedNumbers.class::cast);
    }

    /** The shares of a category or boolean indicator, in the order of its categories; one, for yes, for a boolean. */
    public Disclosure<ReleasedShares> shares(String indicator, String group) {
        return cell(FigureColumn.of(indicator), group).map(ReleasedShares.class::cast);
    }

    /** Whether there is something to draw for the column and group: a median, or a share. */
    public boolean isShown(FigureColumn column, String group) {
        return cell(column, group)
                .figure()
                .filter(released -> released instanceof ReleasedNumbers numbers
                        ? numbers.median().isShown()
                        : ((ReleasedShares) released).bands().stream().anyMatch(Disclosure::isShown))
                .isPresent();
    }

    /** How many of the group's cells have something to draw, from 0 to 1; not collected indicators are not counted. */
    public double shareShown(String group) {
        if (cells.isEmpty()) {
            return 0;
        }
        long shown =
                cells.keySet().stream().filter(column -> isShown(column, group)).count();
        return (double) shown / cells.size();
    }
}
