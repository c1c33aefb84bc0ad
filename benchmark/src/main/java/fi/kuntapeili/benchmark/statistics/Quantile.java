package fi.kuntapeili.benchmark.statistics;

/**
 * Sample quantiles by linear interpolation, after Hyndman and Fan (1996).
 *
 * <p>Interpolation uses {@code a + d * (b - a)}, which returns the tied value exactly when {@code a == b} and never
 * steps outside the two neighbours. An empty sample gives NaN; a sample of one gives that value.
 */
public final class Quantile {
    private Quantile() {}

    /** Where the quantile {@code p} lies among {@code n} ordered values. */
    public enum Type {
        /** Position {@code (n - 1) p} counted from zero: the default of spreadsheets, R and NumPy, and ours. */
        SEVEN {
            @Override
            double position(int n, double p) {
                return (n - 1) * p;
            }
        },
        /** Position {@code (n + 1/3) p - 2/3} counted from zero: nearly median-unbiased for any distribution. */
        EIGHT {
            @Override
            double position(int n, double p) {
                double third = 1.0 / 3.0;
                return Math.min(Math.max((n + third) * p + third - 1, 0), n - 1);
            }
        };

        abstract double position(int n, double p);

        /** Its number in the list of Hyndman and Fan, under which other programs know it. */
        public int number() {
            return this == SEVEN ? 7 : 8;
        }
    }

    /** Type 7 quantile, {@code 0 <= p <= 1}. */
    public static double of(OrderedSample sample, double p) {
        return of(sample, p, Type.SEVEN);
    }

    /**
     * The quantile, or NaN for an empty sample.
     *
     * @throws IllegalArgumentException if {@code p} is not between 0 and 1
     */
    public static double of(OrderedSample sample, double p, Type type) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A quantile lies between 0 and 1, not at " + p);
        }
        if (sample.isEmpty()) {
            return Double.NaN;
        }
        double position = type.position(sample.size(), p);
        int below = (int) Math.floor(position);
        if (below >= sample.size() - 1) {
            return sample.at(sample.size() - 1);
        }
        double a = sample.at(below);
        return a + (position - below) * (sample.at(below + 1) - a);
    }
}
