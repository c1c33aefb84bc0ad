package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.attack.PublicGroup;
import fi.kuntapeili.benchmark.attack.PublicIndicator;
import fi.kuntapeili.benchmark.attack.PublicRules;
import fi.kuntapeili.benchmark.attack.PublicSurface;
import fi.kuntapeili.benchmark.attack.ServedFigures;
import fi.kuntapeili.benchmark.attack.Truth;
import java.util.BitSet;
import java.util.List;

/**
 * A stored snapshot as an attack needs it: on one side what everybody knows before reading a figure, on the other the truth by
 * which conclusions are judged.
 */
public record AttackedSnapshot(
        PublicRules rules,
        List<PublicGroup> groups,
        List<PublicIndicator> indicators,
        List<BitSet> advised,
        Truth truth) {
    public AttackedSnapshot {
        groups = List.copyOf(groups);
        indicators = List.copyOf(indicators);
        advised = List.copyOf(advised);
    }

    /** What somebody has to work with who read figures in these places. */
    public PublicSurface read(List<ServedFigures> places) {
        return new PublicSurface(rules, groups, indicators, advised, places);
    }
}
