package fi.kuntapeili.benchmark.index;

/** The scale on which an outcome is predicted from where it started, so that a straight line makes sense. */
public enum OutcomeScale {
    /** As it is measured. */
    PLAIN {
        @Override
        public double to(double value, double base) {
            return value;
        }

        @Override
        double from(double fitted, double base) {
            return fitted;
        }
    },
    /** Logarithms, for amounts above zero with a long right tail; zero and less is missing. */
    LOGARITHM {
        @Override
        public double to(double value, double base) {
            return value > 0 ? Math.log(value) : Double.NaN;
        }

        @Override
        double from(double fitted, double base) {
            return Math.exp(fitted);
        }
    },
    /** Log odds of a share between 0 and 1, with {@code (x + 0.5) / (n + 1)} for {@code x} out of a base {@code n}. */
    LOGIT {
        @Override
        public double to(double share, double base) {
            if (!(share >= 0 && share <= 1 && base >= 1)) {
                return Double.NaN;
            }
            double count = share * base;
            return Math.log((count + 0.5) / (base - count + 0.5));
        }

        @Override
        double from(double fitted, double base) {
            double smoothed = 1 / (1 + Math.exp(-fitted));
            return Math.min(1, Math.max(0, (smoothed * (base + 1) - 0.5) / base));
        }
    };

    /** The value on the scale of the fit; NaN where it has none. */
    public abstract double to(double value, double base);

    /** The value in its own unit. */
    abstract double from(double fitted, double base);
}
