package fi.kuntapeili.benchmark.attack;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an attacker has to work with.
 *
 * @param elsewhere what was read in other places: a report, open data, with another login
 * @param later the same, read again after something happened
 * @param picker lets the attacker pick groups by hand
 */
public record Reading(
        PublicSurface surface, List<PublicSurface> elsewhere, Optional<Later> later, Optional<GroupPicker> picker) {

    /**
     * What was read again.
     *
     * @param changed by indicator, the units whose answers are known to have come, gone or changed in between
     */
    public record Later(PublicSurface surface, Map<String, BitSet> changed) {
        public Later {
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
    }

    public static Reading of(PublicSurface surface) {
        return new Reading(surface, List.of(), Optional.empty(), Optional.empty());
    }

    public Reading andElsewhere(PublicSurface... others) {
        return new Reading(surface, List.of(others), later, picker);
    }

    public Reading andLater(PublicSurface again, Map<String, BitSet> changed) {
        return new Reading(surface, elsewhere, Optional.of(new Later(again, changed)), picker);
    }

    public Reading picking(GroupPicker where) {
        return new Reading(surface, elsewhere, later, Optional.of(where));
    }

    /** Everything that was read anywhere, put together. */
    PublicSurface everything() {
        return elsewhere.stream().reduce(surface, PublicSurface::with);
    }
}
