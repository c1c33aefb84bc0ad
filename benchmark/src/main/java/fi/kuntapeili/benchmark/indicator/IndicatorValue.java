package fi.kuntapeili.benchmark.indicator;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The value of one indicator for one organisation, or the reason why there is none. */
public sealed interface IndicatorValue {

    ValueStatus status();

    /** Finite, in the unit of the indicator; never negative zero. */
    record Number(double value) implements IndicatorValue {
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

    default boolean isThere() {
        return !(this instanceof None);
    }
}
