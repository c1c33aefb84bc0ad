package fi.kuntapeili.benchmark.disclosure;

import java.math.BigDecimal;

/** What values an indicator can take. Decides the coarsest rounding and whether a mean can exist at all. */
public sealed interface Scale {

    /** Without an end on at least one side: euros, staff, counts. */
    record OpenEnded() implements Scale {}

    /** Bounded on both sides with many possible values: percentages, parts of a whole, points from 0 to 100. */
    record Bounded() implements Scale {}

    /**
     * At most twenty possible values.
     *
     * @param unit the smallest distance between two neighbouring values, above zero
     */
    record Coarse(BigDecimal unit) implements Scale {
        public Coarse {
            if (unit == null || unit.signum() <= 0) {
                throw new IllegalArgumentException("The unit of a coarse scale is above zero");
            }
        }
    }

    static Scale openEnded() {
        return new OpenEnded();
    }

    static Scale bounded() {
        return new Bounded();
    }

    static Scale coarse(BigDecimal unit) {
        return new Coarse(unit);
    }
}
