package fi.kuntapeili.benchmark.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One figure says the same wherever it stands, and a drawing says no more than the figure. */
class FormatComparisonTest {

    private static final ServedFigures INTERFACE = place("interface", figure("median", "1200", "RELEASED"));

    @Test
    void theSameFigureEverywhereIsNoFinding() {
        assertEquals(
                0,
                found(served(
                        List.of(INTERFACE, place("page", figure("median", "1200", "RELEASED"))),
                        drawn("median", "80"))));
    }

    @Test
    void oneMoreDigitSomewhereIsFound() {
        assertEquals(1, found(served(List.of(INTERFACE, place("CSV", figure("median", "1203.5", "RELEASED"))))));
    }

    @Test
    void anotherReasonForShowingNothingIsFound() {
        ServedFigures withheld = place("interface", figure("q1", null, "TOO_FEW"));
        assertEquals(1, found(served(List.of(withheld, place("page", figure("q1", null, "CONFIDENTIAL"))))));
        assertEquals(0, found(served(List.of(withheld, place("page", figure("q1", null, ""))))));
    }

    @Test
    void aDrawingOfTheFigureBeforeItWasRoundedIsFound() {
        assertEquals(1, found(served(List.of(INTERFACE), drawn("median", "80.23"))));
        assertEquals(1, found(served(List.of(INTERFACE), drawn("median", "80.0001"))));
    }

    @Test
    void aDrawingOfAFigureThatIsNotPublishedIsFound() {
        assertEquals(1, found(served(List.of(INTERFACE), drawn("q3", "90"))));
    }

    @Test
    void aNumberThatNothingExplainsIsFound() {
        Served served = new Served(
                List.of(INTERFACE),
                List.of(),
                List.of(),
                List.of(new Stray("page", "cost", "a number")),
                1,
                1,
                List.of());
        assertEquals(1, found(served));
    }

    private static int found(Served served) {
        return FormatComparison.of(served).findings().size();
    }

    private static Served served(List<ServedFigures> places, Drawn... drawn) {
        return new Served(places, List.of(), List.of(drawn), List.of(), 0, places.size(), List.of());
    }

    private static ServedFigures place(String name, PublicFigure figure) {
        return new ServedFigures(name, List.of(figure));
    }

    private static PublicFigure figure(String statistic, String text, String status) {
        return new PublicFigure("cost", "all", statistic, "", text, status);
    }

    private static Drawn drawn(String statistic, String at) {
        return new Drawn(
                "page",
                "cost",
                "all",
                statistic,
                "",
                new BigDecimal("400"),
                new BigDecimal("1400"),
                new BigDecimal(at));
    }
}
