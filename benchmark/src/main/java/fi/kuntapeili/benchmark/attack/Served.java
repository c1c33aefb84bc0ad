package fi.kuntapeili.benchmark.attack;

import java.util.List;

/**
 * Everything that is served of a release, as it was read.
 *
 * @param open what everybody gets: the report and open data; the first place is the interface, which the others repeat
 * @param own what those who answered get; the first place is the interface as well
 * @param drawn places in drawings, of both
 * @param strays what nothing explains
 * @param looked how many numbers were looked at for strays
 * @param documents how many pages and files were read
 * @param alone what was tried where it is served: attacks that need requests rather than figures
 */
public record Served(
        List<ServedFigures> open,
        List<ServedFigures> own,
        List<Drawn> drawn,
        List<Stray> strays,
        long looked,
        int documents,
        List<AttackReport.Result> alone) {
    public Served {
        open = List.copyOf(open);
        own = List.copyOf(own);
        drawn = List.copyOf(drawn);
        strays = List.copyOf(strays);
        alone = List.copyOf(alone);
    }

    /** How many figures were read, in all places together. */
    public long figures() {
        return open.stream().mapToLong(place -> place.figures().size()).sum()
                + own.stream().mapToLong(place -> place.figures().size()).sum();
    }
}
