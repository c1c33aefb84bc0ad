package fi.kuntapeili.survey.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The pure functions added to standard FEEL. They answer null instead of failing.
 *
 * <ul>
 *   <li>{@code score(x)}: the declared score of a chosen option; for a scale value 1 to 5, {@code 25 * (x - 1)}.
 *   <li>{@code meanAvailable(list, share)}: the mean of what is there, when it is at least that share of the list.
 *   <li>{@code sumAvailable(list, min)}: the sum of what is there, when it is at least that many items.
 * </ul>
 */
final class AddedFunctions extends JavaFunctionProvider {

    private final Map<String, JavaFunction> functions = Map.of(
            "score", new JavaFunction(List.of("x"), args -> score(args.get(0))),
            "meanAvailable", new JavaFunction(List.of("list", "share"), AddedFunctions::meanAvailable),
            "sumAvailable", new JavaFunction(List.of("list", "min"), AddedFunctions::sumAvailable));

    @Override
    public Optional<JavaFunction> resolveFunction(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    @Override
    public Collection<String> getFunctionNames() {
        return functions.keySet();
    }

    private static Val score(Val x) {
        if (x instanceof FeelEngine.ScoredText chosen) {
            return number(chosen.score());
        }
        if (x instanceof ValNumber scale) {
            return number(scale.value().bigDecimal().subtract(BigDecimal.ONE).multiply(BigDecimal.valueOf(25)));
        }
        return ValNull$.MODULE$;
    }

    private static Val meanAvailable(List<Val> args) {
        if (!(args.get(0) instanceof ValList list) || !(args.get(1) instanceof ValNumber share)) {
            return ValNull$.MODULE$;
        }
        List<BigDecimal> there = numbers(list);
        int asked = list.itemsAsSeq().size();
        BigDecimal needed = share.value().bigDecimal().multiply(BigDecimal.valueOf(asked));
        if (there.isEmpty() || BigDecimal.valueOf(there.size()).compareTo(needed) < 0) {
            return ValNull$.MODULE$;
        }
        return number(sum(there).divide(BigDecimal.valueOf(there.size()), MathContext.DECIMAL128));
    }

    private static Val sumAvailable(List<Val> args) {
        if (!(args.get(0) instanceof ValList list) || !(args.get(1) instanceof ValNumber min)) {
            return ValNull$.MODULE$;
        }
        List<BigDecimal> there = numbers(list);
        boolean enough = BigDecimal.valueOf(there.size()).compareTo(min.value().bigDecimal()) >= 0;
        return enough && !there.isEmpty() ? number(sum(there)) : ValNull$.MODULE$;
    }

    private static List<BigDecimal> numbers(ValList list) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Val item : CollectionConverters.asJava(list.itemsAsSeq())) {
            if (item instanceof ValNumber number) {
                numbers.add(number.value().bigDecimal());
            }
        }
        return numbers;
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Val number(BigDecimal value) {
        return value == null ? ValNull$.MODULE$ : new ValNumber(new scala.math.BigDecimal(value));
    }
}
