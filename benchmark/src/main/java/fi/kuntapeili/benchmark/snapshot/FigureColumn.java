package fi.kuntapeili.benchmark.snapshot;

/**
 * What one column of a snapshot holds: an indicator, or one part of a composition.
 *
 * @param part code of the part; empty for an indicator that is no composition
 */
public record FigureColumn(String indicator, String part) implements Comparable<FigureColumn> {

    public static FigureColumn of(String indicator) {
        return new FigureColumn(indicator, "");
    }

    /** The name in hashes and in the database. */
    public String id() {
        return part.isEmpty() ? indicator : indicator + "." + part;
    }

    @Override
    public int compareTo(FigureColumn other) {
        return id().compareTo(other.id());
    }
}
