package fi.kuntapeili.survey.expression;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.api.VariableReference;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;
import scala.jdk.javaapi.CollectionConverters;

/** The one door to the FEEL engine. One engine serves all threads. */
final class FeelEngine {

    private static final ValueMapper VALUES = new ValueMapper.CompositeValueMapper(
            CollectionConverters.asScala(List.<CustomValueMapper>of(new AnswerValues(), new JavaValueMapper()))
                    .toList());
    private static final AddedFunctions ADDED = new AddedFunctions();
    private static final FeelEngineApi ENGINE = FeelEngineBuilder.create()
            .withFunctionProvider(ADDED)
            .withValueMapper(VALUES)
            .withEnabledExternalFunctions(false)
            .build();
    private static final Set<String> FUNCTIONS = functionNames();

    private FeelEngine() {}

    static Expression parse(String text) throws ExpressionProblem {
        ExpressionLimits.checkText(text);
        ParseResult result = ENGINE.parseExpression(text);
        if (!result.isSuccess()) {
            throw new ExpressionProblem(result.failure().message());
        }
        Set<String> bound =
                new ExpressionLimits(FUNCTIONS).check(result.parsedExpression().expression());
        Set<List<String>> references = new HashSet<>();
        for (VariableReference reference : result.getVariableReferences()) {
            if (!bound.contains(reference.variableName())) {
                references.add(List.copyOf(reference.getFullQualifiedName()));
            }
        }
        return new Expression(text, result.parsedExpression(), references, bound);
    }

    static Object evaluate(Expression expression, Map<String, Object> variables) {
        EvaluationResult result = ENGINE.evaluate(expression.parsed(), expression.read(variables));
        if (!result.isSuccess()) {
            throw new IllegalStateException("Expression failed: " + expression.text() + ": "
                    + result.failure().message());
        }
        return result.result();
    }

    private static Set<String> functionNames() {
        Set<String> names = new HashSet<>(ADDED.getFunctionNames());
        BuiltinFunctions builtin = new BuiltinFunctions(FeelEngineClock.SystemClock$.MODULE$, VALUES);
        names.addAll(CollectionConverters.asJavaCollection(builtin.functionNames()));
        return Set.copyOf(names);
    }

    /** A chosen option that the engine treats as a text and {@code score} can look into. */
    static final class ScoredText extends ValString {

        private static final long serialVersionUID = 1L;

        private final transient ScoredCode chosen;

        ScoredText(ScoredCode chosen) {
            super(chosen.code());
            this.chosen = chosen;
        }

        BigDecimal score() {
            return chosen.score();
        }
    }

    /** Keeps numbers decimal on the way out and options scored on the way in; everything else is left to the engine. */
    private static final class AnswerValues extends JavaCustomValueMapper {

        @Override
        public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
            return value instanceof ScoredCode code ? Optional.of(new ScoredText(code)) : Optional.empty();
        }

        @Override
        public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
            if (value instanceof ValNumber number) {
                return Optional.of(number.value().bigDecimal());
            }
            return value instanceof ScoredText text ? Optional.of(text.value()) : Optional.empty();
        }

        @Override
        public int priority() {
            return 10;
        }
    }
}
