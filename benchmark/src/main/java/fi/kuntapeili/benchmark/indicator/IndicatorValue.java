package fi.kuntapeili.benchmark.indicator;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The value of one indicator for one organisation, or the reason why there is none. The status of a value that is there is
 * {@link ValueStatus#OK}, or says that it stands on an estimate.
 */
public sealed interface IndicatorValue {

    ValueStatus status();

    /** The same value with another status of one that is there; a reason for there being none stays. */
    IndicatorValue marked(ValueStatus status);

    /**
     * Finite, in the unit of the indicator; never negative zero.
     *
     * @param smallBase whether the denominator is below the floor that the indicator names: the value counts like any other in
     *     quantiles, but chance moves it, so it takes part in no ranking and is never pointed out
     */
    record Number(double value, boolean smallBase, ValueStatus status) implements IndicatorValue {
        public Number(double value) {
            this(value, false);
        }

        public Number(double value, boolean smallBase) {
            this(value, smallBase, ValueStatus.OK);
        }

        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A value of an indicator is finite");
            }
            value = value + 0.0;
            requireThere(status);
        }

        @Override
        public Number marked(ValueStatus status) {
            return new Number(value, smallBase, status);
        }

        public BigDecimal decimal() {
            return BigDecimal.valueOf(value);
        }
    }

    record Chosen(String category, ValueStatus status) implements IndicatorValue {
        public Chosen(String category) {
            this(category, ValueStatus.OK);
        }

        public Chosen {
            Objects.requireNonNull(category);
            requireThere(status);
        }

        @Override
        public Chosen marked(ValueStatus status) {
            return new Chosen(category, status);
        }
    }

    record YesNo(boolean yes, ValueStatus status) implements IndicatorValue {
        public YesNo(boolean yes) {
            this(yes, ValueStatus.OK);
        }

        public YesNo {
            requireThere(status);
        }

        @Override
        public YesNo marked(ValueStatus status) {
            return new YesNo(yes, status);
        }
    }

    /** @param byPart a finite number for each part, in the order of the parts */
    record Parts(Map<String, Double> byPart, ValueStatus status) implements IndicatorValue {
        public Parts(Map<String, Double> byPart) {
            this(byPart, ValueStatus.OK);
        }

        public Parts {
            Map<String, Double> copy = new LinkedHashMap<>();
            byPart.forEach((part, value) -> copy.put(part, new Number(value).value()));
            byPart = Collections.unmodifiableMap(copy);
            requireThere(status);
        }

        @Override
        public Parts marked(ValueStatus status) {
            return new Parts(byPart, status);
        }
    }

    record None(ValueStatus status) implements IndicatorValue {
        public None {
            if (status == null || status.isThere()) {
                throw new IllegalArgumentException("A missing value needs its reason");
            }
        }

        @Override
        public None marked(ValueStatus ignored) {
            return this;
        }
    }

    private static void requireThere(ValueStatus status) {
        if (!status.isThere()) {
            throw new IllegalArgumentException("A value that is there cannot be " + status);
        }
    }

    /** Whether it is a number over a small base. */
    default boolean isSmallBase() {
        return this instanceof Number number && number.smallBase();
    }

    default boolean isThere() {
        return !(this instanceof None);
    }

    /** Whether there is a value and it stands on something other than observations. */
    default boolean isEstimate() {
        return status().isEstimate();
    }
}
