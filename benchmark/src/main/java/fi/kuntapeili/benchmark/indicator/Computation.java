package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.expression.Expression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** How the value comes about. */
public sealed interface Computation {

    /** Every expression that is evaluated. */
    List<Expression> expressions();

    /** The result of the expression: a number, a category's code, true or false, or a number by part. */
    record Formula(Expression expression) implements Computation {
        public Formula {
            Objects.requireNonNull(expression);
        }

        @Override
        public List<Expression> expressions() {
            return List.of(expression);
        }
    }

    /** {@code numerator / denominator * factor}. */
    record Ratio(Expression numerator, Expression denominator, BigDecimal factor) implements Computation {
        public Ratio {
            Objects.requireNonNull(numerator);
            Objects.requireNonNull(denominator);
            Objects.requireNonNull(factor);
        }

        @Override
        public List<Expression> expressions() {
            return List.of(numerator, denominator);
        }
    }

    /** Nothing is computed: a published statistic that is needed is not there. */
    record Nothing() implements Computation {
        @Override
        public List<Expression> expressions() {
            return List.of();
        }
    }
}
