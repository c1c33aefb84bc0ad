package fi.kuntapeili.survey.expression;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * A parsed FEEL expression. Parsing is done once, when a questionnaire or an indicator is loaded; evaluation is safe from
 * many threads.
 *
 * <p>Its cost is bounded when it is parsed ({@link ExpressionLimits}): what it iterates over is a list in the answers or a
 * short literal range, so no time limit has to interrupt it later.
 */
public final class Expression {

    private final String text;
    private final ParsedExpression parsed;
    private final Set<List<String>> references;
    private final Set<String> boundNames;
    private final Set<String> names;

    Expression(String text, ParsedExpression parsed, Set<List<String>> references, Set<String> boundNames) {
        this.text = text;
        this.parsed = parsed;
        this.references = Set.copyOf(references);
        this.boundNames = Set.copyOf(boundNames);
        Set<String> all = new HashSet<>(boundNames);
        references.forEach(reference -> all.add(reference.get(0)));
        this.names = Set.copyOf(all);
    }

    /**
     * Parses a text.
     *
     * @throws ExpressionProblem when it is not FEEL, calls a function that does not exist, or exceeds the limits
     */
    public static Expression parse(String text) throws ExpressionProblem {
        return FeelEngine.parse(text);
    }

    public String text() {
        return text;
    }

    /** Full paths read from outside, such as {@code [previous, res_cost_own]}; names bound inside are left out. */
    public Set<List<String>> references() {
        return references;
    }

    /** Names that the expression itself binds: loop variables and entries of contexts. */
    public Set<String> boundNames() {
        return boundNames;
    }

    /**
     * The value: {@code BigDecimal}, {@code String}, {@code Boolean}, {@code List}, {@code Map} or null. Missing operands
     * give null. A failure inside the engine is a defect of the expression and is thrown.
     */
    public Object evaluate(Map<String, Object> variables) {
        return FeelEngine.evaluate(this, variables);
    }

    /** Whether the value is true; null and everything else is not. */
    public boolean holds(Map<String, Object> variables) {
        return Boolean.TRUE.equals(evaluate(variables));
    }

    /** Of the variables, those that the expression can read: the engine copies all that it is given. */
    Map<String, Object> read(Map<String, Object> variables) {
        Map<String, Object> read = new HashMap<>();
        for (String name : names) {
            if (variables.containsKey(name)) {
                read.put(name, variables.get(name));
            }
        }
        return read;
    }

    ParsedExpression parsed() {
        return parsed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
