package fi.kuntapeili.survey.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static Object evaluate(String text, Map<String, Object> variables) throws ExpressionProblem {
        return Expression.parse(text).evaluate(variables);
    }

    private static Map<String, Object> one(String name, Object value) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(name, value);
        return variables;
    }

    @Test
    void numbersStayDecimal() throws ExpressionProblem {
        assertEquals(new BigDecimal("0.3"), evaluate("a + 0.2", one("a", new BigDecimal("0.1"))));
    }

    @Test
    void aMissingOperandMakesAResultMissing() throws ExpressionProblem {
        assertNull(evaluate("a + 1", one("a", null)));
        assertFalse(Expression.parse("a > 3").holds(one("a", null)));
    }

    @Test
    void divisionByZeroIsMissing() throws ExpressionProblem {
        assertNull(evaluate("1 / a", one("a", BigDecimal.ZERO)));
    }

    @Test
    void aChosenOptionIsATextThatKnowsItsScore() throws ExpressionProblem {
        Map<String, Object> chosen = one("q", new ScoredCode("written", BigDecimal.valueOf(75)));
        assertTrue(Expression.parse("q = \"written\" and q in (\"written\", \"oral\")")
                .holds(chosen));
        assertEquals(BigDecimal.valueOf(75), evaluate("score(q)", chosen));
        assertEquals("written", evaluate("q", chosen));
        assertNull(evaluate("score(q)", one("q", new ScoredCode("written", null))));
        assertNull(evaluate("score(q)", one("q", null)));
    }

    @Test
    void aScaleValueScoresFromZeroToHundred() throws ExpressionProblem {
        assertEquals(0, new BigDecimal("0").compareTo((BigDecimal) evaluate("score(q)", one("q", BigDecimal.ONE))));
        assertEquals(BigDecimal.valueOf(100), evaluate("score(q)", one("q", BigDecimal.valueOf(5))));
    }

    @Test
    void theMeanOfWhatIsThereNeedsItsShare() throws ExpressionProblem {
        List<Object> items = new ArrayList<>(Arrays.asList(BigDecimal.ONE, null, BigDecimal.valueOf(4)));
        assertEquals(new BigDecimal("2.5"), evaluate("meanAvailable(q, 0.66)", one("q", items)));
        assertNull(evaluate("meanAvailable(q, 0.7)", one("q", items)));
        assertNull(evaluate("meanAvailable(q, 0)", one("q", List.of())));
        assertEquals(new BigDecimal("2.5"), evaluate("meanAvailable(list: q, share: 0.5)", one("q", items)));
    }

    @Test
    void theSumOfWhatIsThereNeedsItsCount() throws ExpressionProblem {
        List<Object> items = new ArrayList<>(Arrays.asList(BigDecimal.ONE, null, BigDecimal.valueOf(4)));
        assertEquals(BigDecimal.valueOf(5), evaluate("sumAvailable(q, 2)", one("q", items)));
        assertNull(evaluate("sumAvailable(q, 3)", one("q", items)));
    }

    @Test
    void whatIsReadFromOutsideIsKnownAndWhatIsBoundInsideIsNot() throws ExpressionProblem {
        Expression expression = Expression.parse("some r in roster satisfies r.fte > previous.limit");
        assertEquals(Set.of(List.of("roster"), List.of("previous", "limit")), expression.references());
        assertEquals(Set.of("r"), expression.boundNames());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a +",
                "nosuch(a)",
                "for i in 1..2000000 return i",
                "for i in 1..n return i",
                "function(x) x + 1",
                "for a in l return for b in l return for c in l return for d in l return 1"
            })
    void whatIsNotFeelOrCouldRunWithoutBoundIsRefused(String text) {
        assertThrows(ExpressionProblem.class, () -> Expression.parse(text));
    }

    @Test
    void aTextTooLongOrTooDeepIsRefusedBeforeItIsParsed() {
        assertThrows(ExpressionProblem.class, () -> Expression.parse("1" + " + 1".repeat(5_000)));
        assertThrows(ExpressionProblem.class, () -> Expression.parse("(".repeat(200) + "1" + ")".repeat(200)));
    }
}
