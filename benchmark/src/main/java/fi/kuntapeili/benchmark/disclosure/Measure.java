package fi.kuntapeili.benchmark.disclosure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is measured: decides which statistics exist for an indicator or question. */
public sealed interface Measure {

    /** The statistics that may be asked for; all others do not exist for this measure and are left out everywhere. */
    Set<Statistic> statistics();

    /**
     * A number per unit.
     *
     * @param meanWanted whether this is the one linear statistic of its base questions, see {@link OneLinearStatistic}
     * @param zeroMeansNotApplicable zeros are then no contributions at all
     */
    record Numeric(Scale scale, boolean meanWanted, boolean zeroMeansNotApplicable) implements Measure {
        public Numeric {
            if (scale == null) {
                throw new IllegalArgumentException("A numeric measure has a scale");
            }
        }

        /** A mean at the end of a bounded or coarse scale would give everyone away, so only open-ended ones have it. */
        public boolean hasMean() {
            return meanWanted && scale instanceof Scale.OpenEnded;
        }

        @Override
        public Set<Statistic> statistics() {
            EnumSet<Statistic> statistics = EnumSet.range(Statistic.N, Statistic.P90);
            if (hasMean()) {
                statistics.add(Statistic.MEAN);
            }
            return Collections.unmodifiableSet(statistics);
        }
    }

    /** Which of {@code options} options a unit chose: one share per option. */
    record Shares(int options, boolean several) implements Measure {
        public Shares {
            if (options < 1) {
                throw new IllegalArgumentException("Shares need at least one option");
            }
        }

        @Override
        public Set<Statistic> statistics() {
            return Collections.unmodifiableSet(EnumSet.of(Statistic.N, Statistic.SHARE));
        }
    }

    static Measure numeric(Scale scale) {
        return new Numeric(scale, false, false);
    }

    static Measure numericWithMean(Scale scale) {
        return new Numeric(scale, true, false);
    }

    /** One option per unit, numbered from zero. */
    static Measure oneOf(int options) {
        return new Shares(options, false);
    }

    /** Any number of options per unit, numbered from zero. */
    static Measure anyOf(int options) {
        return new Shares(options, true);
    }

    /** The share of those who said yes: a single option, number zero. */
    static Measure yesNo() {
        return new Shares(1, true);
    }
}
