package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.expression.Expression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

    /**
     * {@code numerator / denominator * factor}.
     *
     * @param floor a value over a smaller denominator is flagged: it stands on a small base
     */
    record Ratio(Expression numerator, Expression denominator, BigDecimal factor, Optional<BigDecimal> floor)
            implements Computation {
        public Ratio {
            Objects.requireNonNull(numerator);
            Objects.requireNonNull(denominator);
            Objects.requireNonNull(factor);
        }

        @Override
        public List<Expression> expressions() {
            return List.of(numerator, denominator);
        }

        /** The published statistic that the denominator is, where it is nothing else. */
        public Optional<String> publicBase() {
            String written = denominator.text().strip();
            return denominator.references().stream()
                    .filter(name -> name.size() == 2 && name.get(0).equals("ref"))
                    .filter(name -> written.equals("ref." + name.get(1)))
                    .map(name -> name.get(1))
                    .findFirst();
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
