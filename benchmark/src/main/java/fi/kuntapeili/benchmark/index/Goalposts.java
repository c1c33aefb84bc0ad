package fi.kuntapeili.benchmark.index;

/**
 * The values that score none and all of an indicator, in its unit and after its treatment. They are frozen with the
 * version of the index: were they the least and the greatest of each round, one unit's change would move everyone.
 *
 * @param worst scores 0; above {@code best} where less is better
 * @param best scores 100
 */
public record Goalposts(double worst, double best) {
    public Goalposts {
        if (!Double.isFinite(worst) || !Double.isFinite(best) || worst == best) {
            throw new IllegalArgumentException("Goalposts are two different values, not " + worst + " and " + best);
        }
    }

    public boolean higherIsBetter() {
        return best > worst;
    }

    /** Between 0 and 100: values beyond a goalpost score like the goalpost; NaN stays NaN. */
    public double score(double value) {
        double share = (value - worst) / (best - worst);
        return 100 * Math.min(1, Math.max(0, share));
    }
}
