package fi.kuntapeili.benchmark.attack;

import fi.kuntapeili.benchmark.attack.Attack.Attempt;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What two readings of the same tell about the answers that changed in between. */
final class TimeDifferences {
    private final PublicSurface before;
    private final Reading.Later later;

    TimeDifferences(PublicSurface before, Reading.Later later) {
        this.before = before;
        this.later = later;
    }

    /** Cells that say something else although fewer contributions than the minimum are different. */
    Attempt changedCells() {
        Attempt attempt = new Attempt();
        forEachCell((indicator, group, again) -> {
            attempt.tried();
            BitSet changed = changed(indicator, group, again);
            if (before.contributors(changed) < before.rules().minContributors() && !same(indicator, group)) {
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
            for (PublicGroup after : later.surface().shown(indicator)) {
                if (same(indicator, after)) {
                    continue;
                }
                for (PublicGroup earlier : before.shown(indicator)) {
                    attempt.tried();
                    BitSet changed = changed(indicator, earlier, after);
                    if (!changed.isEmpty()
                            && before.contributors(changed) < before.rules().minContributors()) {
                        attempt.concluded(new Deduction.Total(
                                indicator.id(), changed, earlier.id() + " before and " + after.id() + " after"));
                    }
                }
            }
        }
        return attempt;
    }

    private interface CellReader {
        void read(PublicIndicator indicator, PublicGroup before, PublicGroup after);
    }

    private void forEachCell(CellReader reader) {
        for (PublicIndicator indicator : before.indicators()) {
            for (PublicGroup group : before.groups()) {
                Optional<PublicGroup> again = later.surface().groups().stream()
                        .filter(other -> other.id().equals(group.id()))
                        .findFirst();
                again.ifPresent(found -> reader.read(indicator, group, found));
            }
        }
    }

    private BitSet changed(PublicIndicator indicator, PublicGroup earlier, PublicGroup after) {
        BitSet was = before.protectedIn(indicator, earlier);
        BitSet is = later.surface().indicators().stream()
                .filter(other -> other.id().equals(indicator.id()))
                .map(other -> later.surface().protectedIn(other, after))
                .findFirst()
                .orElse(was);
        BitSet changed = Sets.both(Sets.either(was, is), later.changedIn(indicator));
        changed.or(Sets.difference(was, is));
        return changed;
    }

    private boolean same(PublicIndicator indicator, PublicGroup group) {
        return written(before.figures(indicator, group))
                .equals(written(later.surface().figures(indicator, group)));
    }

    private static Set<PublicFigure> written(List<PublicFigure> figures) {
        return figures.stream().collect(Collectors.toCollection(HashSet::new));
    }
}
