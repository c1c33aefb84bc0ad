package fi.kuntapeili.benchmark.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy.OwnSelections;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy.Rounding;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy.Rule;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy.ShareParts;
import fi.kuntapeili.benchmark.statistics.Quantile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosurePolicyTest {
    private static final List<Rounding> ROUNDING = DisclosurePolicy.standard().rounding();

    private static DisclosurePolicy policy(int others, int tail, int p, List<Rounding> rounding, int ownSelection) {
        return new DisclosurePolicy(
                others, tail, p, false, Quantile.Type.SEVEN, rounding, ShareParts.THIRDS, own(ownSelection));
    }

    private static OwnSelections own(int minContributors) {
        return new OwnSelections(minContributors, 5, 200, 8);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 10, 10",
        "2, 3, 10, 10",
        "-1, 3, 10, 10",
        "5, 2, 10, 10",
        "5, 3, 0, 10",
        "5, 3, 101, 10",
        "5, 3, 10, 5"
    })
    void aWeakenedParameterIsRefused(int others, int tail, int p, int ownSelection) {
        assertThrows(IllegalArgumentException.class, () -> policy(others, tail, p, ROUNDING, ownSelection));
    }

    @Test
    void aMissingParameterIsRefused() {
        assertThrows(NullPointerException.class, () -> policy(5, 3, 10, null, 10));
        assertThrows(
                NullPointerException.class,
                () -> new DisclosurePolicy(5, 3, 10, false, null, ROUNDING, ShareParts.THIRDS, own(10)));
        assertThrows(
                NullPointerException.class,
                () -> new DisclosurePolicy(5, 3, 10, false, Quantile.Type.SEVEN, ROUNDING, null, own(10)));
        assertThrows(
                NullPointerException.class,
                () -> new DisclosurePolicy(5, 3, 10, false, Quantile.Type.SEVEN, ROUNDING, ShareParts.THIRDS, null));
        assertThrows(NullPointerException.class, () -> new DisclosureControl(null, List.of()));
    }

    @Test
    void roundingMustCoverEveryGroupAndBeCoarsestForTheSmallest() {
        Rounding ten = new Rounding(0, new BigDecimal("0.1"));
        Rounding five = new Rounding(30, new BigDecimal("0.05"));
        assertThrows(IllegalArgumentException.class, () -> policy(5, 3, 10, List.of(), 10));
        assertThrows(IllegalArgumentException.class, () -> policy(5, 3, 10, List.of(five), 10));
        assertThrows(IllegalArgumentException.class, () -> policy(5, 3, 10, List.of(ten, five, five), 10));
        assertThrows(
                IllegalArgumentException.class,
                () -> policy(5, 3, 10, List.of(ten, new Rounding(30, new BigDecimal("0.2"))), 10));
        assertThrows(IllegalArgumentException.class, () -> new Rounding(0, BigDecimal.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Rounding(0, BigDecimal.ONE));
        assertThrows(IllegalArgumentException.class, () -> new Rounding(-1, BigDecimal.valueOf(0.1)));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 1, 4", "5, 3, 100, 6", "9, 12, 10, 10"})
    void theLimitsOfAParameterAreAllowed(int others, int tail, int p, int ownSelection) {
        DisclosurePolicy policy = policy(others, tail, p, ROUNDING, ownSelection);
        assertEquals(others + 1, policy.minContributors());
        assertEquals(Math.max(others + 1, 2 * tail), policy.neededFor(Statistic.MEDIAN));
        assertEquals(4 * tail, policy.neededFor(Statistic.Q3));
        assertEquals(10 * tail, policy.neededFor(Statistic.P10));
        Rounding same = new Rounding(30, ROUNDING.get(0).relative());
        assertEquals(
                2,
                policy(others, tail, p, List.of(ROUNDING.get(0), same), ownSelection)
                        .rounding()
                        .size());
        assertEquals(0, new OwnSelections(10, 0, 0, 0).exposure());
    }

    @ParameterizedTest
    @CsvSource({"0, 0.10", "29, 0.10", "30, 0.05", "99, 0.05", "100, 0.02", "5000, 0.02"})
    void largerGroupsAreRoundedLess(int contributors, BigDecimal relative) {
        assertEquals(relative, DisclosurePolicy.standard().relativeRounding(contributors));
    }

    @Test
    void aStrictQuestionNeedsNineOthersInHandPickedGroupsToo() {
        DisclosurePolicy strict = policy(5, 3, 10, ROUNDING, 6).strict();
        assertEquals(10, strict.minContributors());
        assertEquals(10, strict.ownSelections().minContributors());
        DisclosurePolicy larger = policy(11, 3, 10, ROUNDING, 20).strict();
        assertEquals(12, larger.minContributors());
        assertEquals(20, larger.ownSelections().minContributors());
        assertEquals(
                ShareParts.THIRDS,
                DisclosurePolicy.standard().with(ShareParts.FIFTHS).strict().shareParts());
    }

    @Test
    void handPickedGroupsMayNotBeMadeFreer() {
        assertThrows(IllegalArgumentException.class, () -> new OwnSelections(10, 5, -1, 8));
        assertThrows(IllegalArgumentException.class, () -> new OwnSelections(10, 5, 200, -1));
        assertThrows(IllegalArgumentException.class, () -> new OwnSelections(10, 5, 200, 9));
        assertThrows(IllegalArgumentException.class, () -> new OwnSelections(10, -1, 200, 8));
    }

    @Test
    void theStandardThresholdsAreSixTwelveAndThirty() {
        DisclosurePolicy standard = DisclosurePolicy.standard();
        assertEquals(6, standard.minContributors());
        assertEquals(6, standard.neededFor(Statistic.MEDIAN));
        assertEquals(12, standard.neededFor(Statistic.Q1));
        assertEquals(30, standard.neededFor(Statistic.P90));
        assertEquals(ShareParts.THIRDS, standard.shareParts());
    }

    @Test
    void everyRuleHasItsNameAndReason() {
        List<Rule> rules = DisclosurePolicy.standard().rules();
        assertEquals(
                List.of(
                        "minimum_frequency",
                        "symmetric_difference",
                        "linear_audit",
                        "tail",
                        "p_percent",
                        "share_bands",
                        "rounding"),
                rules.stream().map(Rule::name).toList());
        assertTrue(rules.stream().noneMatch(rule -> rule.reason().isBlank()));
    }

    /** A spread beside a mean identifies many answer sets, a weighted share the units behind it: they do not exist. */
    @Test
    void noOtherStatisticExistsThanThese() {
        assertEquals(
                Set.of("n", "median", "q1", "q3", "p10", "p90", "mean", "share"),
                Set.of(Statistic.values()).stream().map(Statistic::code).collect(Collectors.toSet()));
    }

    @Test
    void onlyTwoReasonsForWithholdingArePublic() {
        assertEquals(
                Set.of(PublicStatus.RELEASED, PublicStatus.TOO_FEW, PublicStatus.CONFIDENTIAL),
                Set.of(PublicStatus.values()));
        for (CellStatus status : CellStatus.values()) {
            boolean fromCounts = status == CellStatus.TOO_FEW;
            assertEquals(fromCounts, status.publicStatus() == PublicStatus.TOO_FEW);
            assertEquals(status == CellStatus.RELEASED, status.publicStatus() == PublicStatus.RELEASED);
        }
        assertThrows(IllegalArgumentException.class, () -> Disclosure.withheld(PublicStatus.RELEASED));
    }
}
