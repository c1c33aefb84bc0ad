package fi.kuntapeili.benchmark.snapshot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who knows whose answers. Beside those who answered together, these are organisations that were shown to each other by name
 * after the freeze: whoever knows several answers reads figures like an adviser who gave them all, so they count as one.
 *
 * @param protectionUnits who answered together, in the order of those asked; empty text for one that answered alone
 * @param shown by indicator, the units that were shown to each other
 */
record KnownTogether(List<String> protectionUnits, Map<String, List<BitSet>> shown) {

    KnownTogether {
        protectionUnits = List.copyOf(protectionUnits);
        shown = Map.copyOf(shown);
    }

    /** The protection units as they are for one indicator. */
    List<String> of(String indicator) {
        List<String> units = protectionUnits;
        for (BitSet parties : shown.getOrDefault(indicator, List.of())) {
            units = together(units, parties);
        }
        return units;
    }

    private static List<String> together(List<String> units, BitSet parties) {
        Set<String> joined = new HashSet<>();
        parties.stream().mapToObj(units::get).filter(name -> !name.isEmpty()).forEach(joined::add);
        String name = "shown by name " + parties.nextSetBit(0);
        List<String> named = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            named.add(parties.get(unit) || joined.contains(units.get(unit)) ? name : units.get(unit));
        }
        return List.copyOf(named);
    }
}
