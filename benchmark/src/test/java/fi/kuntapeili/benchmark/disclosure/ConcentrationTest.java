package fi.kuntapeili.benchmark.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Examples 1, 2 and 4 of chapter 4.2 of the Handbook on Statistical Disclosure Control, 2nd edition. */
class ConcentrationTest {
    static Stream<JsonNode> examples() {
        return Situations.each("concentration");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theRulesSeeWhatTheHandbookSays(JsonNode example) {
        int[] largest = Situations.ints(example.get("largest"));
        Concentration total = Concentration.of(
                IntStream.concat(IntStream.of(largest), IntStream.of(Situations.ints(example.get("others"))))
                        .asDoubleStream()
                        .toArray());
        DominanceRule dominance = new DominanceRule(
                example.at("/dominance/n").intValue(),
                example.at("/dominance/k").doubleValue());

        assertEquals(
                example.get("unsafeByP").booleanValue(),
                new PPercentRule(example.get("p").intValue()).unsafe(total));
        assertEquals(example.get("unsafeByDominance").booleanValue(), dominance.unsafe(total));
        double estimate = PPercentRule.insiderUpperEstimate(total);
        assertEquals(example.get("insiderUpperEstimate").doubleValue(), estimate, 1e-9);
        assertEquals(
                example.get("relativeErrorPercent").doubleValue(), 100 * (estimate - largest[0]) / largest[0], 0.05);
        if (example.has("requiredUpperBound")) {
            assertEquals(example.get("requiredUpperBound").doubleValue(), dominance.requiredUpperBound(total), 0.0005);
        }
    }

    /** The rules say "comes within" and "more than": exactly p %, and exactly k %, are safe. */
    @Test
    void exactlyTheLimitIsSafe() {
        assertFalse(new PPercentRule(10).unsafe(Concentration.of(100, 50, 10)));
        assertTrue(new PPercentRule(10).unsafe(Concentration.of(100, 50, 9.99)));
        assertFalse(new PPercentRule(10).unsafe(Concentration.of(0, 0, 0)));
        assertFalse(new DominanceRule(1, 25).unsafe(Concentration.of(25, 25, 25, 25)));
        assertTrue(new DominanceRule(1, 25).unsafe(Concentration.of(26, 25, 25, 24)));
    }

    @Test
    void nobodyBesideTheOnlyOneKnowsAnything() {
        assertEquals(0, Concentration.of(7).largestBeside());
        assertTrue(new PPercentRule(10).unsafe(Concentration.of(7)));
    }
}
