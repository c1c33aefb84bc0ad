package fi.kuntapeili.benchmark.statistics;

/** The ranks that are possible or plausible for a unit, both ends included; one is the best. */
public record RankInterval(int best, int worst) {
    public RankInterval {
        if (best < 1 || worst < best) {
            throw new IllegalArgumentException("No ranks from " + best + " to " + worst);
        }
    }

    public boolean contains(int rank) {
        return best <= rank && rank <= worst;
    }

    /** The least interval that holds this one and the rank. */
    public RankInterval including(int rank) {
        return new RankInterval(Math.min(best, rank), Math.max(worst, rank));
    }
}
