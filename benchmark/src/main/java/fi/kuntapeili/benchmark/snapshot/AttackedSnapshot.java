package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.attack.PublicGroup;
import fi.kuntapeili.benchmark.attack.PublicIndicator;
import fi.kuntapeili.benchmark.attack.PublicRules;
import fi.kuntapeili.benchmark.attack.PublicSurface;
import fi.kuntapeili.benchmark.attack.Reading;
import fi.kuntapeili.benchmark.attack.ServedFigures;
import fi.kuntapeili.benchmark.attack.Truth;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stored snapshot as an attack needs it: on one side what everybody knows before reading a figure, on the other the truth by
 * which conclusions are judged.
 */
public final class AttackedSnapshot {

    private final PublicRules rules;
    private final List<PublicGroup> groups;
    private final List<PublicIndicator> indicators;
    private final List<BitSet> advised;
    private final AttackMemory memory;
    private final Truth truth;

    /** @param memory of earlier vintages */
    AttackedSnapshot(
            PublicRules rules,
            List<PublicGroup> groups,
            List<PublicIndicator> indicators,
            List<BitSet> advised,
            AttackMemory memory,
            Truth truth) {
        this.rules = rules;
        this.groups = List.copyOf(groups);
        this.indicators = List.copyOf(indicators);
        this.advised = List.copyOf(advised);
        this.memory = memory;
        this.truth = truth;
    }

    public Truth truth() {
        return truth;
    }

    /** What somebody has to work with who read figures in these places, and earlier vintages when they were the newest. */
    public PublicSurface read(List<ServedFigures> places) {
        return new PublicSurface(rules, groups, indicators, advised, memory.read(places));
    }

    /**
     * Everything that attackers have.
     *
     * @param own places that those who answered get
     * @param open places that everybody gets
     */
    public Reading reading(List<ServedFigures> own, List<ServedFigures> open) {
        List<ServedFigures> served = Stream.concat(own.stream(), open.stream()).toList();
        return Reading.of(read(own))
                .andElsewhere(read(open))
                .andChanges(memory.changes(rules, groups, advised, served));
    }

    /** The id of the indicator that a finding names. */
    public static String indicator(String found) {
        return AttackMemory.indicator(found);
    }
}
