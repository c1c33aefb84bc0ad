package fi.kuntapeili.benchmark.index;

/** How indicators are brought to one scale, and how they are put together. */
public enum Method {
    /** Scores between frozen goalposts, weighted mean: a weakness is fully made up for by a strength. The default. */
    GOALPOSTS_ARITHMETIC(Normalisation.GOALPOSTS, false),
    /** The same scores on 1 to 100, weighted geometric mean: a weakness is made up for only in part. */
    GOALPOSTS_GEOMETRIC(Normalisation.GOALPOSTS, true),
    /** Standard deviations from the mean of all units, weighted mean. */
    Z_ARITHMETIC(Normalisation.Z_SCORE, false),
    /** Percentile mid-ranks among all units, weighted mean. */
    PERCENTILE_ARITHMETIC(Normalisation.PERCENTILE, false),
    PERCENTILE_GEOMETRIC(Normalisation.PERCENTILE, true),
    /**
     * Values in their own units, weighted geometric mean: for amounts above zero, whatever they are counted in. What is
     * zero or less has no score; where less is better, the inverse counts.
     */
    RAW_GEOMETRIC(Normalisation.NONE, true);

    /** How values of different units come to one scale. */
    public enum Normalisation {
        GOALPOSTS,
        Z_SCORE,
        PERCENTILE,
        NONE
    }

    private final Normalisation normalisation;
    private final boolean geometric;

    Method(Normalisation normalisation, boolean geometric) {
        this.normalisation = normalisation;
        this.geometric = geometric;
    }

    public Normalisation normalisation() {
        return normalisation;
    }

    public boolean geometric() {
        return geometric;
    }
}
