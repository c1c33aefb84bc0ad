package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Values of a snapshot that never changes any more, of which those used last are kept: all of a country's, some columns of a
 * continent's.
 */
final class KeptValues implements RawValues {

    /** Answers and values together; some 20 bytes each for values, some 100 for answers. */
    private static final int MOST_KEPT = 2_000_000;

    private final RawValues stored;
    private final Map<Object, Object> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int size;
    private SortedSet<FigureColumn> columns;
    private SortedSet<String> openPaths;

    KeptValues(RawValues stored) {
        this.stored = stored;
    }

    @Override
    public synchronized SortedSet<FigureColumn> columns() {
        if (columns == null) {
            columns = stored.columns();
        }
        return columns;
    }

    @Override
    public RawColumn column(FigureColumn column) {
        return (RawColumn) kept(column, () -> stored.column(column));
    }

    @Override
    public Map<FigureColumn, RawColumn> of(int unit) {
        return stored.of(unit);
    }

    @Override
    public synchronized SortedSet<String> openPaths() {
        if (openPaths == null) {
            openPaths = stored.openPaths();
        }
        return openPaths;
    }

    @Override
    @SuppressWarnings("unchecked")
    public SortedMap<OrganisationCode, String> openAnswers(String path) {
        return (SortedMap<OrganisationCode, String>) kept(path, () -> stored.openAnswers(path));
    }

    @Override
    public SortedMap<String, ReferenceValue> reference(OrganisationCode organisation) {
        return stored.reference(organisation);
    }

    @Override
    public void eachReference(Consumer<ReferenceValue> each) {
        stored.eachReference(each);
    }

    /** Read outside the lock: two that ask for the same at once both read it, and nobody else waits. */
    private Object kept(Object name, Supplier<Object> read) {
        synchronized (this) {
            Object known = kept.get(name);
            if (known != null) {
                return known;
            }
        }
        Object found = read.get();
        synchronized (this) {
            if (kept.putIfAbsent(name, found) == null) {
                size += size(found);
                forgetOldest();
            }
        }
        return found;
    }

    private void forgetOldest() {
        var oldest = kept.values().iterator();
        while (size > MOST_KEPT && oldest.hasNext()) {
            size -= size(oldest.next());
            oldest.remove();
        }
    }

    private static int size(Object value) {
        return 1 + (value instanceof RawColumn column ? column.units() : ((Map<?, ?>) value).size());
    }
}
