package fi.kuntapeili.survey.synthetic;

import fi.kuntapeili.survey.expression.Expression;
import java.util.Map;
import java.util.Optional;

/**
 * A number of a profile. What reads nothing is worked out once.
 *
 * @param constant the number, when the expression reads nothing
 */
public record Amount(Expression expression, Optional<Double> constant) {

    public static Amount of(Expression expression) {
        boolean reads = !expression.references().isEmpty();
        return new Amount(expression, reads ? Optional.empty() : number(expression.evaluate(Map.of())));
    }

    /** Empty when something that it reads is not known. */
    Optional<Double> in(Map<String, Object> known) {
        return constant.isPresent() ? constant : number(expression.evaluate(known));
    }

    private static Optional<Double> number(Object value) {
        return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }
}
