package fi.kuntapeili.benchmark.attack;

import fi.kuntapeili.benchmark.attack.Attack.Attempt;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What two readings of the same tell about the answers that changed in between. */
final class TimeDifferences {
    private final PublicSurface before;
    private final PublicSurface after;
    private final Reading.Change change;

    TimeDifferences(Reading.Change change) {
        this.before = change.before();
        this.after = change.after();
        this.change = change;
    }

    /** Cells that say something else although fewer contributions than the minimum are different. */
    Attempt changedCells() {
        Attempt attempt = new Attempt();
        forEachCell((indicator, group, again) -> {
            attempt.tried();
            BitSet changed = changed(indicator, group, again);
            boolean few = before.contributors(changed) < before.rules().neededFor(indicator);
            boolean compared = changed.isEmpty() || isGiven(indicator, group);
            if (few && compared && !same(indicator, group)) {
                attempt.concluded(
                        changed.isEmpty()
                                ? new Deduction.Told(indicator.id(), group.id() + " changed by itself")
                                : new Deduction.Total(indicator.id(), changed, group.id() + " before and after"));
            }
        });
        return attempt;
    }

    /** A group before and another one after that differ by a few contributions, changed ones counted. */
    Attempt differencesOverTime() {
        Attempt attempt = new Attempt();
        for (PublicIndicator indicator : before.indicators()) {
            for (PublicGroup now : after.shown(indicator)) {
                if (same(indicator, now)) {
                    continue;
                }
                for (PublicGroup earlier : before.shown(indicator)) {
                    attempt.tried();
                    BitSet changed = changed(indicator, earlier, now);
                    if (!changed.isEmpty()
                            && before.contributors(changed) < before.rules().neededFor(indicator)) {
                        attempt.concluded(new Deduction.Total(
                                indicator.id(), changed, earlier.id() + " before and " + now.id() + " after"));
                    }
                }
            }
        }
        return attempt;
    }

    /** All groups before and those that say something else after, solved with an unknown for each different answer. */
    Attempt solved() {
        Attempt attempt = new Attempt();
        int units = Math.max(longest(before), longest(after));
        for (PublicIndicator indicator : before.indicators()) {
            Set<BitSet> sets = new LinkedHashSet<>();
            before.shown(indicator).forEach(group -> sets.add(before.protectedIn(indicator, group)));
            int known = sets.size();
            after.shown(indicator).stream()
                    .filter(group -> !same(indicator, group))
                    .forEach(group -> sets.add(columns(indicator, group, units)));
            if (sets.size() > known) {
                attempt.and(solve(indicator, List.copyOf(sets), units));
            }
        }
        return attempt;
    }

    private Attempt solve(PublicIndicator indicator, List<BitSet> sets, int units) {
        Attempt attempt = new Attempt();
        List<BitSet> blocks = Sets.blocks(sets);
        RowSpace space = RowSpace.ofSets(sets, blocks);
        List<BitSet> derived = new ArrayList<>();
        space.single().forEach(block -> derived.add(blocks.get(block)));
        space.pairs().forEach(pair -> derived.add(Sets.either(blocks.get(pair[0]), blocks.get(pair[1]))));
        blocks.forEach(block -> attempt.tried());
        for (BitSet columns : derived) {
            BitSet about = new BitSet();
            columns.stream().forEach(column -> about.set(column % units));
            if (before.contributors(about) < before.rules().neededFor(indicator)) {
                attempt.concluded(new Deduction.Total(indicator.id(), about, "all groups before and after"));
            }
        }
        return attempt;
    }

    private static int longest(PublicSurface surface) {
        return surface.indicators().stream()
                .mapToInt(indicator -> indicator.respondents().length())
                .max()
                .orElse(1);
    }

    /** The answers of a group after, changed ones as other unknowns than those before. */
    private BitSet columns(PublicIndicator indicator, PublicGroup group, int units) {
        BitSet members = protectedAfter(indicator, group);
        BitSet changed = Sets.both(members, change.changedIn(indicator));
        BitSet columns = Sets.without(members, changed);
        changed.stream().forEach(unit -> columns.set(units + unit));
        return columns;
    }

    private BitSet protectedAfter(PublicIndicator indicator, PublicGroup group) {
        return after.indicators().stream()
                .filter(other -> other.id().equals(indicator.id()))
                .map(other -> after.protectedIn(other, group))
                .findFirst()
                .orElseGet(() -> before.protectedIn(indicator, group));
    }

    private interface CellReader {
        void read(PublicIndicator indicator, PublicGroup earlier, PublicGroup now);
    }

    /** Every cell that was read both times. */
    private void forEachCell(CellReader reader) {
        for (PublicIndicator indicator : before.indicators()) {
            for (PublicGroup group : before.groups()) {
                Optional<PublicGroup> again = after.groups().stream()
                        .filter(other -> other.id().equals(group.id()))
                        .filter(other -> isRead(before, indicator, group) && isRead(after, indicator, other))
                        .findFirst();
                again.ifPresent(found -> reader.read(indicator, group, found));
            }
        }
    }

    private static boolean isRead(PublicSurface surface, PublicIndicator indicator, PublicGroup group) {
        return !surface.figures(indicator, group).isEmpty();
    }

    private BitSet changed(PublicIndicator indicator, PublicGroup earlier, PublicGroup now) {
        BitSet was = before.protectedIn(indicator, earlier);
        BitSet is = protectedAfter(indicator, now);
        BitSet changed = Sets.both(Sets.either(was, is), change.changedIn(indicator));
        changed.or(Sets.difference(was, is));
        return changed;
    }

    /** A group that had no figure before has nothing to be compared with. */
    private boolean isGiven(PublicIndicator indicator, PublicGroup group) {
        return before.figures(indicator, group).stream().anyMatch(PublicFigure::isGiven);
    }

    private boolean same(PublicIndicator indicator, PublicGroup group) {
        return written(before.figures(indicator, group)).equals(written(after.figures(indicator, group)));
    }

    private static Set<PublicFigure> written(List<PublicFigure> figures) {
        return figures.stream().collect(Collectors.toCollection(HashSet::new));
    }
}
