package fi.kuntapeili.benchmark.attack;

import static fi.kuntapeili.benchmark.attack.AttackedWorld.POLICY;
import static fi.kuntapeili.benchmark.attack.SmallWorld.RULES;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.Measure;
import fi.kuntapeili.benchmark.disclosure.ReleaseWithout;
import fi.kuntapeili.benchmark.disclosure.ReleaseWithout.Rule;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.Scale;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * One rule after the other is left out, all others hold: each time an attack that finds nothing in what is released
 * succeeds. So what finds nothing elsewhere has looked.
 */
class BrokenRulesTest {

    private static void onlyWithout(Rule rule, int attack, SmallWorld world) {
        world.holds(attack, world.published());
        world.breaks(
                attack,
                world.surface(
                        RULES,
                        new ReleaseWithout(rule, world.groups)
                                .release(world.column().request())));
    }

    private static double[] times(int count, double amount) {
        double[] same = new double[count];
        Arrays.fill(same, amount);
        return same;
    }

    private static double[] amounts(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    /** Sixty alike, in five groups of twelve; one of each makes a group of five, which nothing else gives away. */
    private static SmallWorld fiveOfSixty() {
        SmallWorld world = SmallWorld.amounts(
                IntStream.range(0, 60).mapToDouble(unit -> 10 + unit % 7).toArray());
        world.group("all", 0, 60);
        IntStream.range(0, 5).forEach(twelve -> world.group("twelve " + twelve, 12 * twelve, 12 * twelve + 12));
        return world.group("five", 0, 12, 24, 36, 48);
    }

    @Test
    void withoutAMinimumAGroupOfFiveHasFigures() {
        onlyWithout(Rule.MINIMUM, 1, fiveOfSixty());
    }

    /** The three that make the difference are each in a group of their own, so no block is derived. */
    @Test
    void withoutADistanceOneGroupIsSubtractedFromAnother() {
        onlyWithout(
                Rule.DISTANCE,
                4,
                SmallWorld.amounts(IntStream.range(0, 30)
                                .mapToDouble(unit -> 10 + unit % 7)
                                .toArray())
                        .group("twelve", 0, 12)
                        .group("nine", 0, 9)
                        .region("a", 9, 12, 13, 14, 15, 16, 17)
                        .region("b", 10, 18, 19, 20, 21, 22, 23)
                        .region("c", 11, 24, 25, 26, 27, 28, 29));
    }

    @Test
    void withoutTheAuditOfSumsThreeGroupsLeaveThreeMembers() {
        SmallWorld world = SmallWorld.amounts(IntStream.range(0, 15)
                        .mapToDouble(unit -> 10 + unit % 7)
                        .toArray())
                .group("all", 0, 15)
                .group("a", 0, 6)
                .group("b", 6, 12);
        onlyWithout(Rule.LINEAR_AUDIT, 5, world);
        world.holds(
                4,
                world.surface(
                        RULES,
                        new ReleaseWithout(Rule.LINEAR_AUDIT, world.groups)
                                .release(world.column().request())));
    }

    @Test
    void withoutThePercentRuleTheSecondLargestWorksOutTheLargest() {
        SmallWorld world = SmallWorld.amounts(amounts(times(1, 880), times(7, 4), times(8, 30)))
                .group("dominated", 0, 8)
                .group("even", 8, 16);
        world.holds(3, world.published());
        DisclosurePolicy lax = policy(1, POLICY.rounding());
        world.breaks(3, world.surface(RULES, world.released(lax)));
    }

    private static DisclosurePolicy policy(int percent, List<DisclosurePolicy.Rounding> rounding) {
        return new DisclosurePolicy(
                POLICY.minOthers(),
                POLICY.tailMin(),
                percent,
                POLICY.safetyZone(),
                POLICY.quantileType(),
                rounding,
                POLICY.shareParts(),
                POLICY.ownSelections());
    }

    @Test
    void withoutThePercentRuleOfDifferencesOneMeanLeavesADominatedRestOfAnother() {
        onlyWithout(
                Rule.DOMINATED_REST,
                3,
                SmallWorld.amounts(amounts(times(1, 540), times(6, 4), times(6, 9.8)))
                        .group("all", 0, 13)
                        .group("part", 7, 13));
    }

    @Test
    void withoutThePercentRuleOfDifferencesSeveralMeansLeaveADominatedRest() {
        onlyWithout(
                Rule.DOMINATED_REST,
                3,
                SmallWorld.amounts(amounts(times(1, 3000), times(6, 3), times(14, 60)))
                        .group("all", 0, 21)
                        .group("a", 7, 14)
                        .group("b", 14, 21));
    }

    /** What the rule of differences leaves to the rounding: a total that is too coarse to tell the amount. */
    @Test
    void withoutRoundingWhatIsLeftOfAGroupIsDominated() {
        SmallWorld world = SmallWorld.amounts(amounts(times(1, 15), times(6, 0.1), times(6, 14.07)))
                .group("all", 0, 13)
                .group("part", 7, 13);
        world.holds(3, world.published());
        Map<String, Disclosure<Released>> cells = world.released(POLICY);
        assertTrue(cells.values().stream()
                .allMatch(cell ->
                        ((ReleasedNumbers) cell.figure().orElseThrow()).mean().isShown()));
        world.breaks(
                3,
                world.surface(
                        RULES.withoutRounding(),
                        written(
                                world,
                                "mean",
                                group -> ReleaseWithout.exactMean(world.column().request(), group))));
    }

    private static FigureSource written(SmallWorld world, String statistic, Function<BitSet, String> figure) {
        boolean share = statistic.equals("share");
        return () -> world.groups.stream()
                .map(group -> new PublicFigure(
                        "asked", group.id(), statistic, share ? "yes" : "", figure.apply(group.units()), "RELEASED"))
                .toList();
    }

    @Test
    void withoutTheTailRuleTheOuterTenthOfEightIsNextToTheSmallest() {
        SmallWorld world = SmallWorld.amounts(3, 40, 50, 60, 70, 80, 90, 100).group("all", 0, 8);
        world.holds(22, world.published());
        world.breaks(
                22,
                world.surface(
                        RULES,
                        written(
                                world,
                                "p10",
                                group -> ReleaseWithout.quantile(world.column().request(), group, 0.1))));
    }

    @Test
    void withoutTheTailRuleAnswersVisibleByNamePushTheMedianToTheSmallest() {
        SmallWorld world = SmallWorld.amounts(40, 50, 60, 70, 80, 90, 1, 2, 3, 4, 5, 6)
                .visibleByName(6, 7, 8, 9, 10, 11)
                .group("all", 0, 12);
        world.holds(21, world.published());
        world.breaks(
                22,
                world.surface(
                        RULES,
                        written(
                                world,
                                "median",
                                group -> ReleaseWithout.quantile(world.column().request(), group, 0.5))));
    }

    @Test
    void percentagesInPlaceOfBandsTellGroupsOfOneMind() {
        SmallWorld world = SmallWorld.yesOrNo("yyyyyyyyyyyy").group("all", 0, 12);
        world.holds(12, world.published());
        PublicSurface percentages = world.surface(
                RULES,
                written(
                        world,
                        "share",
                        group -> ReleaseWithout.percentage(world.column().request(), group)));
        world.breaks(12, percentages);
        world.breaks(8, percentages);
    }

    @Test
    void aMeanOfRatingsAtTheEndOfTheScaleTellsEveryAnswer() {
        int[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
        SmallWorld world = SmallWorld.ratings(Measure.numericWithMean(Scale.coarse(BigDecimal.ONE)), ones)
                .group("all", 0, 8);
        world.holds(10, world.published());
        SmallWorld withMean = SmallWorld.ratings(Measure.numericWithMean(Scale.openEnded()), ones)
                .group("all", 0, 8);
        withMean.breaks(10, withMean.published());
    }

    @Test
    void anAdviserWhoIsCountedFiveTimesIsLeftWithAFew() {
        SmallWorld alone = SmallWorld.yesOrNo("yynynyyyn").group("all", 0, 9);
        SmallWorld advised = alone.advised(0, 1, 2, 3, 4);
        advised.holds(21, advised.published());
        advised.breaks(23, advised.surface(RULES, alone.released(POLICY)));
    }

    @Test
    void openMembersThatAreCountedFillUpAGroup() {
        SmallWorld closed = SmallWorld.amounts(10, 11, 12, 13, 14, 15, 16).group("all", 0, 7);
        SmallWorld open = closed.visibleByName(0, 1);
        open.holds(21, open.published());
        open.breaks(1, open.surface(RULES, closed.released(POLICY)));
    }

    @Test
    void aReasonOfTheEnginesOwnIsAnOracle() {
        SmallWorld world =
                SmallWorld.amounts(amounts(times(1, 880), times(7, 4))).group("all", 0, 8);
        world.holds(21, world.published());
        FigureSource cells = world.column().released(world.released(POLICY));
        world.breaks(
                21,
                world.surface(
                        RULES,
                        () -> cells.figures().stream()
                                .map(figure ->
                                        figure.status().equals("CONFIDENTIAL") ? saying("DOMINANCE", figure) : figure)
                                .toList()));
        world.breaks(
                21,
                world.surface(
                        RULES,
                        () -> cells.figures().stream()
                                .map(figure ->
                                        figure.status().equals("CONFIDENTIAL") ? saying("TOO_FEW", figure) : figure)
                                .toList()));
    }

    private static PublicFigure saying(String status, PublicFigure figure) {
        return new PublicFigure(
                figure.indicator(), figure.group(), figure.statistic(), figure.category(), figure.text(), status);
    }
}
