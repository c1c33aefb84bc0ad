package fi.kuntapeili.benchmark.attack;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an attacker has to work with.
 *
 * @param elsewhere what was read in other places: a report, open data, with another login
 * @param changes what was read before something happened, and again after it
 * @param picker lets the attacker pick groups by hand
 */
public record Reading(
        PublicSurface surface, List<PublicSurface> elsewhere, List<Change> changes, Optional<GroupPicker> picker) {

    /**
     * Two readings in time.
     *
     * @param changed by indicator, the units whose answers are known to have come, gone or changed in between
     */
    public record Change(PublicSurface before, PublicSurface after, Map<String, BitSet> changed) {
        public Change {
            changed = Map.copyOf(changed);
        }

        BitSet changedIn(PublicIndicator indicator) {
            return changed.getOrDefault(indicator.published(), new BitSet());
        }
    }

    /** Where groups are picked by hand. */
    public interface GroupPicker {

        /** Whether the organisation with this unit gets the group. */
        boolean pick(int organisation, BitSet members);

        /** Everything that can be read after what was picked so far, with the picked groups in their order. */
        PublicSurface read();
    }

    public Reading {
        elsewhere = List.copyOf(elsewhere);
        changes = List.copyOf(changes);
    }

    public static Reading of(PublicSurface surface) {
        return new Reading(surface, List.of(), List.of(), Optional.empty());
    }

    public Reading andElsewhere(PublicSurface... others) {
        return new Reading(surface, List.of(others), changes, picker);
    }

    public Reading andLater(PublicSurface again, Map<String, BitSet> changed) {
        return andChanges(List.of(new Change(surface, again, changed)));
    }

    public Reading andChanges(List<Change> others) {
        return new Reading(surface, elsewhere, others, picker);
    }

    public Reading picking(GroupPicker where) {
        return new Reading(surface, elsewhere, changes, Optional.of(where));
    }

    /** Everything that was read anywhere, put together. */
    PublicSurface everything() {
        return elsewhere.stream().reduce(surface, PublicSurface::with);
    }
}
