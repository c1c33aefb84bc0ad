package fi.kuntapeili.web.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A position follows from the own value and published figures, or it is found. */
class DraftProbeTest {

    @Test
    void aPositionByPublishedQuartilesFollows() {
        assertEquals(0, found("81.5", "lowest_quarter"));
        assertEquals(0, found("95.0", "lower_middle"));
        assertEquals(0, found("120.0", "highest_quarter"));
    }

    @Test
    void aValueThatIsWrittenAsTheMedianMayLieJustBelowIt() {
        assertEquals(0, found("100.0", "lower_middle"));
        assertEquals(0, found("100.0", "upper_middle"));
    }

    @Test
    void aPositionThatComesFromSomethingFinerIsFound() {
        assertEquals(1, found("95.0", "upper_middle"));
        assertEquals(1, found("100.1", "lower_middle"));
    }

    private static int found(String own, String position) {
        String body = """
                {"group": "all",
                 "own": [{"indicator": "cost", "value": %s, "position": "%s"}],
                 "values": [%s, %s, %s]}
                """.formatted(own, position, row("q1", 90), row("median", 100), row("q3", 110));
        DraftProbe probe = new DraftProbe();
        probe.replay(body.getBytes(StandardCharsets.UTF_8));
        assertEquals(1, probe.result().tried());
        return probe.result().findings().size();
    }

    private static String row(String statistic, int value) {
        return "{\"indicator\": \"cost\", \"statistic\": \"%s\", \"category\": null, \"value\": %d}"
                .formatted(statistic, value);
    }
}
