package fi.kuntapeili.benchmark.attack;

import fi.kuntapeili.benchmark.attack.Attack.Attempt;
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
    private final int units;

    TimeDifferences(Reading.Change change) {
        this.before = change.before();
        this.after = change.after();
        this.change = change;
        this.units = Math.max(longest(before), longest(after));
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
        for (PublicIndicator indicator : before.indicators()) {
            List<BitSet> sets = columns(indicator);
            int required = before.rules().neededFor(indicator);
            BlockAlgebra algebra = new BlockAlgebra(sets);
            algebra.blocks().forEach(block -> attempt.tried());
            algebra.told().forEach(columns -> conclude(attempt, indicator, columns, required));
        }
        return attempt;
    }

    /** The same by each of those whose answer has changed, who takes both its answers out. */
    Attempt solvedByThoseWhoChanged() {
        Attempt attempt = new Attempt();
        for (PublicIndicator indicator : before.indicators()) {
            List<BitSet> sets = columns(indicator);
            int required = before.rules().neededFor(indicator) - 1;
            change.changedIn(indicator).stream().forEach(one -> {
                BitSet own = Sets.of(one, units + one);
                BlockAlgebra algebra = new BlockAlgebra(
                        sets.stream().map(set -> Sets.without(set, own)).toList());
                algebra.blocks().forEach(block -> attempt.tried());
                algebra.toldInside(columns -> before.contributors(about(columns)))
                        .forEach(columns -> conclude(attempt, indicator, columns, required));
            });
        }
        return attempt;
    }

    /** Answers before and changed answers after, for each group that was shown; nothing if no group says anything else after. */
    private List<BitSet> columns(PublicIndicator indicator) {
        Set<BitSet> sets = new LinkedHashSet<>();
        before.shown(indicator).forEach(group -> sets.add(before.protectedIn(indicator, group)));
        int known = sets.size();
        after.shown(indicator).stream()
                .filter(group -> !same(indicator, group))
                .forEach(group -> sets.add(columns(indicator, group)));
        return sets.size() > known ? List.copyOf(sets) : List.of();
    }

    private void conclude(Attempt attempt, PublicIndicator indicator, BitSet columns, int required) {
        BitSet about = about(columns);
        if (before.contributors(about) < required) {
            attempt.concluded(new Deduction.Total(indicator.id(), about, "all groups before and after"));
        }
    }

    private BitSet about(BitSet columns) {
        BitSet about = new BitSet();
        columns.stream().forEach(column -> about.set(column % units));
        return about;
    }

    private static int longest(PublicSurface surface) {
        return surface.indicators().stream()
                .mapToInt(indicator -> indicator.respondents().length())
                .max()
                .orElse(1);
    }

    /** The answers of a group after, changed ones as other unknowns than those before. */
    private BitSet columns(PublicIndicator indicator, PublicGroup group) {
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
