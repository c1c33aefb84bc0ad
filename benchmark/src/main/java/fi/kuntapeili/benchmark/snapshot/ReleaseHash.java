package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.survey.digest.Sha256;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/** SHA-256 over released figures only: for everyone, since it tells nothing that they do not. */
final class ReleaseHash {

    private ReleaseHash() {}

    /**
     * In lower-case hexadecimal. One column is asked for after another.
     *
     * @param released the cells of a column by group id
     */
    static String of(
            String round,
            int vintage,
            SortedSet<FigureColumn> columns,
            Function<FigureColumn, Map<String, Disclosure<Released>>> released) {
        Sha256 hash = new Sha256().line("kuntapeili release 1", round, Integer.toString(vintage));
        columns.forEach(column -> new TreeMap<>(released.apply(column))
                .forEach((group, cell) -> hash.line(
                        column.id(),
                        group,
                        cell.figure()
                                .map(Released::canonical)
                                .orElseGet(() -> cell.status().name()))));
        return hash.hex();
    }
}
