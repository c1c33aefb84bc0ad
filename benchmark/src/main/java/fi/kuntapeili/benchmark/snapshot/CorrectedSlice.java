package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What corrections change in a slice of the vintage before. Both times the same few organisations are evaluated: with the answers
 * as they were, and as they are now. Only what differs between the two is taken over, so that nothing moves because something
 * else, such as the register, has changed since the freeze.
 */
record CorrectedSlice(List<OrganisationCode> asked, Slice before, Slice after) {

    /**
     * Columns and open answers in which something is different, whole; no reference values, which stay as they are.
     *
     * @param columns the columns of the slice in the vintage before
     * @param openAnswers the open answers to a cell in it
     */
    Slice changes(
            Map<FigureColumn, RawColumn> columns,
            Function<String, SortedMap<OrganisationCode, String>> openAnswers,
            BitSet answered) {
        return new Slice(asked, answered, columns(columns), open(openAnswers), new TreeMap<>());
    }

    private SortedMap<FigureColumn, RawColumn> columns(Map<FigureColumn, RawColumn> columns) {
        SortedMap<FigureColumn, RawColumn> changed = new TreeMap<>();
        after.byColumn().forEach((column, now) -> {
            RawColumn was = before.column(column);
            for (int unit = 0; unit < now.units(); unit++) {
                if (!now.isSame(unit, was, unit)) {
                    changed.computeIfAbsent(column, name -> columns.get(name).copy())
                            .take(Collections.binarySearch(asked, after.asked().get(unit)), now, unit);
                }
            }
        });
        return changed;
    }

    private SortedMap<String, SortedMap<OrganisationCode, String>> open(
            Function<String, SortedMap<OrganisationCode, String>> openAnswers) {
        SortedSet<String> paths = new TreeSet<>(before.openPaths());
        paths.addAll(after.openPaths());
        SortedMap<String, SortedMap<OrganisationCode, String>> changed = new TreeMap<>();
        for (String path : paths) {
            SortedMap<OrganisationCode, String> was = before.openAnswers(path);
            SortedMap<OrganisationCode, String> now = after.openAnswers(path);
            if (!was.equals(now)) {
                SortedMap<OrganisationCode, String> all = new TreeMap<>(openAnswers.apply(path));
                all.keySet().retainAll(asked);
                all.keySet().removeAll(was.keySet());
                all.putAll(now);
                changed.put(path, all);
            }
        }
        return changed;
    }
}
