package fi.kuntapeili.benchmark.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.indicator.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is pointed out of a comparison, and what never is. */
class ChooseHighlightsTest {

    private static final int MOST = 3;

    private static Candidate one(String id, Direction direction, int own, List<Candidate.Earlier> before) {
        return new Candidate(
                id, direction, Set.of(id), BigDecimal.ZERO, number(own), number(40), number(50), number(60), before);
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    private static Candidate.Earlier earlier(int own, int median) {
        return new Candidate.Earlier(number(own), Optional.of(number(median)));
    }

    private static ChooseHighlights.Chosen chosen(Candidate... candidates) {
        return ChooseHighlights.of(List.of(candidates), MOST);
    }

    @Test
    void farOnTheBetterSideIsAStrengthAndFarOnTheOtherOneAGap() {
        ChooseHighlights.Chosen chosen = chosen(
                one("high", Direction.HIGHER, 80, List.of()),
                one("low", Direction.LOWER, 80, List.of()),
                one("little", Direction.LOWER, 20, List.of()),
                one("describes", Direction.NEUTRAL, 80, List.of()));
        assertEquals(List.of("high", "little"), chosen.strengths());
        assertEquals(List.of("low"), chosen.gaps());
        assertEquals(List.of("describes"), chosen.differences());
    }

    @Test
    void whatRoundingCouldHaveDoneIsNoNews() {
        // 14.8 is one deviation of these quartiles; 66 is a tenth of the upper quartile above it.
        assertEquals(
                List.of(), chosen(one("near", Direction.HIGHER, 65, List.of())).strengths());
        assertEquals(
                List.of("far"),
                chosen(one("far", Direction.HIGHER, 66, List.of())).strengths());
    }

    @Test
    void whatHasNoSpreadTellsNothing() {
        Candidate same = new Candidate(
                "same",
                Direction.HIGHER,
                Set.of(),
                BigDecimal.ZERO,
                number(90),
                number(50),
                number(50),
                number(50),
                List.of(earlier(10, 50)));
        assertEquals(new ChooseHighlights.Chosen(List.of(), List.of(), List.of(), List.of()), chosen(same));
    }

    @Test
    void whatWasOnTheOtherSideInTheLastRoundIsAChangeAndNoStrength() {
        ChooseHighlights.Chosen chosen = chosen(one("turned", Direction.HIGHER, 80, List.of(earlier(40, 50))));
        assertEquals(List.of(), chosen.strengths());
        assertEquals(List.of("turned"), chosen.changes());
        assertEquals(
                List.of("lasts"),
                chosen(one("lasts", Direction.HIGHER, 80, List.of(earlier(78, 50))))
                        .strengths());
    }

    @Test
    void aFigureThatAlwaysMovesAboutIsNoNewsWhenItMovesAgain() {
        List<Candidate.Earlier> restless = List.of(earlier(20, 50), earlier(60, 50), earlier(30, 50));
        assertEquals(
                List.of(),
                chosen(one("restless", Direction.HIGHER, 60, restless)).changes());
        List<Candidate.Earlier> calm = List.of(earlier(28, 50), earlier(31, 50), earlier(30, 50));
        assertEquals(
                List.of("calm"), chosen(one("calm", Direction.HIGHER, 60, calm)).changes());
    }

    @Test
    void oneStepOfACoarseScaleIsNoChange() {
        Candidate oneStep = new Candidate(
                "score",
                Direction.HIGHER,
                Set.of("score"),
                number(25),
                number(75),
                number(50),
                number(50),
                number(75),
                List.of(earlier(50, 50)));
        assertEquals(List.of(), chosen(oneStep).changes());
    }

    @Test
    void oneAnswerIsNeitherToldTwiceNorAsGoodAndBad() {
        Candidate coverage = one("coverage", Direction.HIGHER, 90, List.of());
        Candidate burden = new Candidate(
                "burden",
                Direction.LOWER,
                Set.of("coverage", "burden"),
                BigDecimal.ZERO,
                number(80),
                number(40),
                number(50),
                number(60),
                List.of());
        ChooseHighlights.Chosen chosen = chosen(burden, coverage);
        assertEquals(List.of("coverage"), chosen.strengths());
        assertEquals(List.of(), chosen.gaps());
    }

    @Property(tries = 300)
    void nothingIsInTwoLists(@ForAll("candidates") List<Candidate> candidates) {
        ChooseHighlights.Chosen chosen = ChooseHighlights.of(candidates, MOST);
        List<String> all = new ArrayList<>(chosen.strengths());
        all.addAll(chosen.gaps());
        all.addAll(chosen.differences());
        assertEquals(new TreeSet<>(all).size(), all.size(), all.toString());
        assertTrue(chosen.strengths().size() <= MOST && chosen.gaps().size() <= MOST);
        for (Candidate one : candidates) {
            if (one.direction() == Direction.NEUTRAL) {
                assertTrue(
                        !chosen.strengths().contains(one.id()) && !chosen.gaps().contains(one.id()));
            }
        }
    }

    @Property(tries = 300)
    void theOrderOfIndicatorsChangesNothing(@ForAll("candidates") List<Candidate> candidates, @ForAll long seed) {
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(ChooseHighlights.of(candidates, MOST), ChooseHighlights.of(shuffled, MOST));
    }

    /** Turning every scale round, its direction included, changes neither strengths nor gaps. */
    @Property(tries = 300)
    void theDirectionOfAScaleIsOnlyItsDirection(@ForAll("candidates") List<Candidate> candidates) {
        List<Candidate> turned =
                candidates.stream().map(ChooseHighlightsTest::turned).toList();
        assertEquals(ChooseHighlights.of(candidates, MOST), ChooseHighlights.of(turned, MOST));
    }

    private static Candidate turned(Candidate one) {
        return new Candidate(
                one.id(),
                switch (one.direction()) {
                    case HIGHER -> Direction.LOWER;
                    case LOWER -> Direction.HIGHER;
                    case NEUTRAL -> Direction.NEUTRAL;
                },
                one.questions(),
                one.step(),
                one.own().negate(),
                one.q3().negate(),
                one.median().negate(),
                one.q1().negate(),
                one.before().stream()
                        .map(then -> new Candidate.Earlier(
                                then.own().negate(), then.median().map(BigDecimal::negate)))
                        .toList());
    }

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        Arbitrary<BigDecimal> figure = Arbitraries.integers().between(0, 100).map(BigDecimal::valueOf);
        Arbitrary<Candidate.Earlier> then =
                Combinators.combine(figure, figure.optional()).as(Candidate.Earlier::new);
        Arbitrary<Candidate> one = Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of("a", "b", "c", "d", "e", "f", "g").set().ofMaxSize(2),
                        Arbitraries.of(0, 10, 25),
                        figure,
                        figure.list().ofSize(3),
                        then.list().ofMaxSize(3))
                .as((id, direction, questions, step, own, quartiles, before) -> {
                    List<BigDecimal> sorted = quartiles.stream().sorted().toList();
                    return new Candidate(
                            "ind_" + id,
                            direction,
                            questions,
                            BigDecimal.valueOf(step),
                            own,
                            sorted.get(0),
                            sorted.get(1),
                            sorted.get(2),
                            before);
                });
        return one.list().uniqueElements(Candidate::id).ofMinSize(2).ofMaxSize(20);
    }
}
