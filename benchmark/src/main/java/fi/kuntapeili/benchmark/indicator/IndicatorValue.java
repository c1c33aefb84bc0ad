package fi.kuntapeili.benchmark.indicator;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The value of one indicator for one organisation, or the reason why there is none. */
public sealed interface IndicatorValue {

    ValueStatus status();

    /**
     * Finite, in the unit of the indicator; never negative zero.
     *
     * @param smallBase whether the denominator is below the floor that the indicator names: the value counts like any other in
     *     quantiles, but chance moves it, so it takes part in no ranking and is never pointed out
     */
    record Number(double value, boolean smallBase) implements IndicatorValue {
        public Number(double value) {
            this(value, false);
        }

        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A value of an indicator is finite");
            }
            value = value + 0.0;
        }

        @Override
        public ValueStatus status() {
            return ValueStatus.OK;
        }

        public BigDecimal decimal() {
            return BigDecimal.valueOf(value);
        }
    }

    record Chosen(String category) implements IndicatorValue {
        public Chosen {
            Objects.requireNonNull(category);
        }

        @Override
        public ValueStatus status() {
            return ValueStatus.OK;
        }
    }

    record YesNo(boolean yes) implements IndicatorValue {
        @Override
        public ValueStatus status() {
            return ValueStatus.OK;
        }
    }

    /** @param byPart a finite number for each part, in the order of the parts */
    record Parts(Map<String, Double> byPart) implements IndicatorValue {
        public Parts {
            Map<String, Double> copy = new LinkedHashMap<>();
            byPart.forEach((part, value) -> copy.put(part, new Number(value).value()));
            byPart = Collections.unmodifiableMap(copy);
        }

        @Override
        public ValueStatus status() {
            return ValueStatus.OK;
        }
    }

    record None(ValueStatus status) implements IndicatorValue {
        public None {
            if (status == null || status == ValueStatus.OK) {
                throw new IllegalArgumentException("A missing value needs its reason");
            }
        }
    }

    /** Whether it is a number over a small base. */
    default boolean isSmallBase() {
        return this instanceof Number number && number.smallBase();
    }

    default boolean isThere() {
        return !(this instanceof None);
    }
}
