package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.Released;
import java.util.HashMap;
import java.util.Map;

/**
 * One vintage of a round as those remember it who read it: the answers that it speaks of, and the figures that it was the first
 * to show.
 *
 * @param cells of groups that are declared
 * @param picked of groups that were picked by hand while it was the newest, by column and group id
 */
record ShownVintage(Snapshot snapshot, StoredCells cells, Map<FigureColumn, Map<String, Disclosure<Released>>> picked) {

    /** Of one column, by group id. */
    Map<String, Released> figures(FigureColumn column) {
        Map<String, Released> figures = new HashMap<>();
        cells.first(column).forEach((group, cell) -> cell.figure().ifPresent(figure -> figures.put(group, figure)));
        picked.getOrDefault(column, Map.of())
                .forEach((group, cell) -> cell.figure().ifPresent(figure -> figures.put(group, figure)));
        return figures;
    }
}
