package fi.kuntapeili.survey.expression;

import java.util.HashSet;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.SomeItem;
import scala.Product;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Walks a parsed expression once and refuses what could make its evaluation unbounded: long ranges, deep nests of loops,
 * functions defined inside, and functions that do not exist. With these refused, the work of an evaluation is bounded by the
 * size of the answers.
 */
final class ExpressionLimits {

    static final int MAX_LENGTH = 10_000;
    static final int MAX_BRACKETS = 100;
    private static final int MAX_LOOPS = 3;
    private static final int MAX_RANGE = 1_000;

    private final Set<String> knownFunctions;
    private final Set<String> boundNames = new HashSet<>();

    ExpressionLimits(Set<String> knownFunctions) {
        this.knownFunctions = knownFunctions;
    }

    /** Checked before parsing: the parser itself recurses once per open bracket. */
    static void checkText(String text) throws ExpressionProblem {
        if (text.length() > MAX_LENGTH) {
            throw new ExpressionProblem("longer than " + MAX_LENGTH + " characters");
        }
        int depth = 0;
        for (char c : text.toCharArray()) {
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
            if (depth > MAX_BRACKETS) {
                throw new ExpressionProblem("more than " + MAX_BRACKETS + " nested brackets");
            }
        }
    }

    Set<String> check(Exp root) throws ExpressionProblem {
        walk(root, 0);
        return boundNames;
    }

    private void walk(Object node, int loops) throws ExpressionProblem {
        int inside = loops;
        if (node instanceof For loop) {
            bind(loop.iterators());
            inside++;
        } else if (node instanceof SomeItem some) {
            bind(some.iterators());
            inside++;
        } else if (node instanceof EveryItem every) {
            bind(every.iterators());
            inside++;
        } else if (node instanceof ConstContext context) {
            for (Tuple2<String, Exp> entry : CollectionConverters.asJava(context.entries())) {
                boundNames.add(entry._1());
            }
        } else if (node instanceof IterationContext range) {
            checkRange(range);
        } else if (node instanceof FunctionInvocation call && !knownFunctions.contains(call.function())) {
            throw new ExpressionProblem("there is no function \"" + call.function() + "\"");
        } else if (node instanceof FunctionDefinition) {
            throw new ExpressionProblem("functions cannot be defined inside an expression");
        }
        if (inside > MAX_LOOPS) {
            throw new ExpressionProblem("more than " + MAX_LOOPS + " loops inside one another");
        }
        walkChildren(node, inside);
    }

    private void walkChildren(Object node, int loops) throws ExpressionProblem {
        if (node instanceof scala.collection.Iterable<?> many) {
            for (Object child : CollectionConverters.asJava(many)) {
                walk(child, loops);
            }
        } else if (node instanceof Product product) {
            for (int i = 0; i < product.productArity(); i++) {
                walk(product.productElement(i), loops);
            }
        }
    }

    private void bind(scala.collection.immutable.List<Tuple2<String, Exp>> iterators) {
        for (Tuple2<String, Exp> iterator : CollectionConverters.asJava(iterators)) {
            boundNames.add(iterator._1());
        }
    }

    private static void checkRange(IterationContext range) throws ExpressionProblem {
        if (!(range.start() instanceof ConstNumber start) || !(range.end() instanceof ConstNumber end)) {
            throw new ExpressionProblem("a range needs two plain numbers");
        }
        if (end.value().$minus(start.value()).abs().toDouble() > MAX_RANGE) {
            throw new ExpressionProblem("a range longer than " + MAX_RANGE);
        }
    }
}
