package fi.kuntapeili.benchmark.disclosure;

import static fi.kuntapeili.benchmark.disclosure.Situations.range;
import static fi.kuntapeili.benchmark.disclosure.Situations.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContributorPatternTest {

    @Test
    void whoAnswersForSeveralIsOneContributorAndWhoAnswersForOneIsNobodySpecial() {
        ContributorPattern pattern = ContributorPattern.of(List.of(
                Contribution.number(0, 1).answeredThrough("adviser"),
                Contribution.number(1, 1).answeredThrough("adviser"),
                Contribution.number(2, 1).answeredThrough("other adviser"),
                Contribution.number(3, 1),
                Contribution.number(4, 1).visibleByName(true).answeredThrough("adviser")));
        assertEquals(List.of(units(0, 1)), pattern.holdings());
        assertEquals(3, pattern.contributors(range(0, 5)));
        assertEquals(2, pattern.largestHolding(range(0, 5)));
        assertEquals(1, pattern.largestHolding(range(1, 5)));
        assertEquals(0, pattern.largestHolding(units(4)));
    }

    @Test
    void aUnitContributesOnce() {
        List<Contribution> twice =
                List.of(Contribution.number(0, 1), Contribution.number(0, 2).visibleByName(true));
        assertThrows(IllegalArgumentException.class, () -> ContributorPattern.of(twice));
    }
}
