package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What the answers of some of those asked come to, held in memory: what one step of a freeze works out.
 *
 * @param asked in code order; the order of every column
 * @param answered which of them have an accepted answer
 * @param byColumn one for each indicator, or part of a composition
 * @param open canonical values by cell path and organisation, of answers shown by name
 * @param used the reference values that were used, by organisation and statistic
 */
record Slice(
        List<OrganisationCode> asked,
        BitSet answered,
        SortedMap<FigureColumn, RawColumn> byColumn,
        SortedMap<String, SortedMap<OrganisationCode, String>> open,
        SortedMap<OrganisationCode, SortedMap<String, ReferenceValue>> used)
        implements RawValues {

    Slice {
        asked = List.copyOf(asked);
        answered = (BitSet) answered.clone();
        byColumn = Collections.unmodifiableSortedMap(new TreeMap<>(byColumn));
        open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
        used = Collections.unmodifiableSortedMap(new TreeMap<>(used));
    }

    @Override
    public SortedSet<FigureColumn> columns() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byColumn.keySet()));
    }

    @Override
    public RawColumn column(FigureColumn column) {
        return byColumn.get(column);
    }

    @Override
    public Map<FigureColumn, RawColumn> of(int unit) {
        Map<FigureColumn, RawColumn> own = new TreeMap<>();
        byColumn.forEach((column, raw) -> own.put(column, raw.only(unit)));
        return own;
    }

    @Override
    public SortedSet<String> openPaths() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(open.keySet()));
    }

    @Override
    public SortedMap<OrganisationCode, String> openAnswers(String path) {
        return open.getOrDefault(path, Collections.emptySortedMap());
    }

    @Override
    public SortedMap<String, ReferenceValue> reference(OrganisationCode organisation) {
        return used.getOrDefault(organisation, Collections.emptySortedMap());
    }

    @Override
    public void eachReference(Consumer<ReferenceValue> each) {
        used.values().forEach(byStatistic -> byStatistic.values().forEach(each));
    }
}
