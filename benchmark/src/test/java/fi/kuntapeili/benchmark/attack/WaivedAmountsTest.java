package fi.kuntapeili.benchmark.attack;

import static fi.kuntapeili.benchmark.attack.AttackedWorld.POLICY;
import static fi.kuntapeili.benchmark.attack.SmallWorld.RULES;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.ReleaseWithout;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who agreed that means tell its amount: that they do is no finding, and everything else still is. */
class WaivedAmountsTest {
    private static final int SECOND_LARGEST = 3;

    private static boolean hasMean(SmallWorld world) {
        return world.released(POLICY)
                .get("all")
                .figure()
                .map(figure -> ((ReleasedNumbers) figure).mean().isShown())
                .orElseThrow();
    }

    private static SmallWorld dominated() {
        return SmallWorld.amounts(880, 4, 4, 4, 4, 4, 4, 4).group("all", 0, 8);
    }

    @Test
    void theLargestThatAgreedIsFoundAndThatIsNoFinding() {
        SmallWorld agreed = dominated().waived(0);
        assertFalse(hasMean(dominated()));
        assertTrue(hasMean(agreed));
        for (int attack : List.of(SECOND_LARGEST, 7, 12)) {
            agreed.holds(attack, agreed.published());
        }
        agreed.holds(21, agreed.published());
    }

    /** The same figures, had nobody agreed. */
    @Test
    void withoutTheAgreementItIsAFinding() {
        PublicSurface shown = dominated().waived(0).published();
        dominated().breaks(SECOND_LARGEST, shown);
    }

    /** A rule that lets a mean be shown as soon as anybody in it agreed. */
    @Test
    void theAgreementOfASmallOneDoesNotSpeakForTheLargest() {
        SmallWorld world = dominated().waived(3);
        assertFalse(hasMean(world));
        world.breaks(SECOND_LARGEST, dominated().waived(0).published());
    }

    /** A rule that forgets those who did not agree: whoever did takes its own amount out and finds the largest. */
    @Test
    void whoAgreedFindsTheLargestThatDidNotWhereTheRuleForgetsIt() {
        SmallWorld world = SmallWorld.amounts(60, 5000, 9, 9, 9, 9, 9, 9)
                .group("all", 0, 8)
                .waived(0);
        assertFalse(hasMean(world));
        DisclosurePolicy lax = new DisclosurePolicy(
                POLICY.minOthers(),
                POLICY.tailMin(),
                1,
                POLICY.safetyZone(),
                POLICY.quantileType(),
                POLICY.rounding(),
                POLICY.shareParts(),
                POLICY.ownSelections());
        world.breaks(SECOND_LARGEST, world.surface(RULES, world.released(lax)));
    }

    @Test
    void whatAMedianTellsNobodyAgreedTo() {
        SmallWorld world = SmallWorld.amounts(10, 20, 30).group("one", 1, 2).waived(1);
        world.breaks(
                9,
                world.surface(
                        RULES.withoutRounding(),
                        () -> List.of(new PublicFigure(
                                "asked",
                                "one",
                                "median",
                                "",
                                ReleaseWithout.quantile(world.column().request(), Sets.of(1), 0.5),
                                "RELEASED"))));
    }

    @Test
    void aGroupOfFewIsAFindingWhoeverAgreed() {
        SmallWorld world = dominated().group("most", 0, 6).waived(0, 1, 2, 3, 4, 5, 6, 7);
        world.breaks(
                4,
                world.surface(
                        RULES,
                        () -> world.groups.stream()
                                .map(group -> new PublicFigure("asked", group.id(), "mean", "", "110", "RELEASED"))
                                .toList()));
    }
}
