package fi.kuntapeili.benchmark.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers to one question in all vintages, each different answer of a unit as a column of its own. Columns of one unit
 * are one contributor: who corrected its answer knows both. A waiver makes no other answer of one, and holds where it was
 * given for every vintage.
 */
final class VersionedAnswers {
    private final List<Map<Integer, Integer>> columnOf = new ArrayList<>();
    private final Map<Integer, Contribution> columns = new LinkedHashMap<>();

    /** @param vintages oldest first, for one measure */
    VersionedAnswers(List<DisclosureRequest> vintages) {
        int units = 1
                + vintages.stream()
                        .flatMap(vintage -> vintage.contributions().stream())
                        .mapToInt(Contribution::unit)
                        .max()
                        .orElse(0);
        Map<Integer, List<Contribution>> versions = new HashMap<>();
        for (DisclosureRequest vintage : vintages) {
            Map<Integer, Integer> byUnit = new HashMap<>();
            for (Contribution contribution : vintage.contributions()) {
                List<Contribution> earlier = versions.computeIfAbsent(contribution.unit(), unit -> new ArrayList<>());
                byUnit.put(contribution.unit(), version(contribution, earlier) * units + contribution.unit());
            }
            columnOf.add(byUnit);
        }
        versions.forEach((unit, different) -> {
            for (int version = 0; version < different.size(); version++) {
                Contribution answer = different.get(version);
                columns.put(version * units + unit, moved(answer, version * units + unit, different.size() > 1));
            }
        });
    }

    /** The number of this answer among the different ones of its unit. */
    private static int version(Contribution answer, List<Contribution> different) {
        for (int version = 0; version < different.size(); version++) {
            Contribution same = different.get(version);
            if (same.waivedForMeans(answer.waived()).equals(answer)) {
                different.set(version, answer.waivedForMeans(answer.waived() && same.waived()));
                return version;
            }
        }
        different.add(answer);
        return different.size() - 1;
    }

    private static Contribution moved(Contribution answer, int column, boolean corrected) {
        String knownTo =
                corrected && answer.protectionUnit().isEmpty() ? "corrected " + answer.unit() : answer.protectionUnit();
        return new Contribution(column, answer.given(), answer.open(), knownTo, answer.waived());
    }

    /** Every different answer once. */
    List<Contribution> columns() {
        return List.copyOf(columns.values());
    }

    /** The columns that the members of a group have in a vintage. */
    BitSet of(BitSet group, int vintage) {
        BitSet set = new BitSet();
        columnOf.get(vintage).forEach((unit, column) -> {
            if (group.get(unit)) {
                set.set(column);
            }
        });
        return set;
    }
}
