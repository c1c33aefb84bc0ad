package fi.kuntapeili.benchmark.attack;

import static fi.kuntapeili.benchmark.attack.SmallWorld.RULES;

import fi.kuntapeili.benchmark.disclosure.CandidateGroup;
import fi.kuntapeili.benchmark.disclosure.GroupTier;
import fi.kuntapeili.benchmark.disclosure.ReleaseWithout;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures that no rule releases, written somewhere all the same: attackers use or at least notice them. */
class ForbiddenFiguresTest {

    private static SmallWorld even(int units) {
        return SmallWorld.amounts(
                IntStream.range(0, units).mapToDouble(unit -> 10 + unit % 7).toArray());
    }

    private static FigureSource exactMeans(SmallWorld world) {
        return written(
                world, "mean", group -> ReleaseWithout.exactMean(world.column().request(), group));
    }

    private static FigureSource written(SmallWorld world, String statistic, Function<BitSet, String> figure) {
        return () -> world.groups.stream()
                .map(group ->
                        new PublicFigure("asked", group.id(), statistic, "", figure.apply(group.units()), "RELEASED"))
                .toList();
    }

    @Test
    void oneOfTwoTakesItsOwnAmountOutOfTheMean() {
        SmallWorld world = even(2).group("two", 0, 2);
        PublicSurface surface = world.surface(RULES.withoutRounding(), exactMeans(world));
        world.breaks(2, surface);
        world.breaks(1, surface);
    }

    @Test
    void allButThreeAreTakenOutOfAll() {
        SmallWorld world = even(20).group("all", 0, 20).group("most", 3, 20);
        world.holds(21, world.published());
        world.breaks(6, world.surface(RULES, exactMeans(world)));
    }

    /** Three parts and one that is left, each told exactly. */
    @Test
    void severalPartsLeaveOne() {
        SmallWorld world =
                even(19).group("all", 0, 19).group("a", 0, 6).group("b", 6, 12).group("c", 12, 18);
        PublicSurface surface = world.surface(RULES.withoutRounding(), exactMeans(world));
        world.breaks(6, surface);
        world.breaks(7, surface);
    }

    @Test
    void exactMediansOfOnePinItsAmount() {
        SmallWorld world = even(3).group("one", 1, 2);
        world.breaks(
                9,
                world.surface(
                        RULES.withoutRounding(),
                        written(
                                world,
                                "median",
                                group -> ReleaseWithout.quantile(world.column().request(), group, 0.5))));
    }

    /** Every unit and those around it, each group one unit further. */
    @Test
    void groupsOfNeighboursOfEveryUnitOverlapNearlyWholly() {
        SmallWorld world = even(40);
        IntStream.range(0, 20)
                .forEach(unit -> world.groups.add(new CandidateGroup(
                        "around " + unit,
                        GroupTier.NEIGHBOURS,
                        Sets.of(IntStream.range(unit, unit + 15).toArray()))));
        world.holds(15, world.published());
        world.breaks(15, world.surface(RULES, exactMeans(world)));
    }

    @Test
    void aShareWeightedByPublicNumbersNamesThoseWhoSaidYes() {
        SmallWorld plain = SmallWorld.yesOrNo("yynnynyn").group("all", 0, 8);
        Map<Integer, BigDecimal> populations = new HashMap<>();
        IntStream.range(0, 8).forEach(unit -> populations.put(unit, BigDecimal.valueOf(1009L * unit * unit + 701)));
        PublicIndicator asked = plain.column().indicator();
        PublicIndicator weighted =
                new PublicIndicator(asked.id(), asked.kind(), asked.base(), populations, asked.respondents(), Map.of());
        double total = populations.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
        double yes = IntStream.of(0, 1, 4, 6)
                .mapToDouble(unit -> populations.get(unit).doubleValue())
                .sum();
        PublicFigure figure = new PublicFigure(
                "asked",
                "all",
                "weighted_share",
                "yes",
                BigDecimal.valueOf(100 * yes / total).setScale(1, RoundingMode.HALF_UP) + " %",
                "RELEASED");
        plain.breaks(
                13,
                new PublicSurface(
                        RULES,
                        AttackedWorld.publicly(plain.groups),
                        List.of(weighted),
                        List.of(),
                        List.of(() -> List.of(figure))));
    }

    /** Each of two pages is safe alone; nobody asked for both. */
    @Test
    void twoPlacesThatDecideForThemselvesAreJoined() {
        SmallWorld all = even(20).group("all", 0, 20);
        SmallWorld most = even(20).group("most", 3, 20);
        all.holds(21, all.published());
        all.breaks(25, Reading.of(all.published()).andElsewhere(most.published()));
    }

    @Test
    void aSmallestAmountAndAStepOfRoundingAreNoticed() {
        SmallWorld world = even(8).group("all", 0, 8);
        world.holds(26, world.published());
        world.breaks(26, world.surface(RULES, written(world, "min", group -> "10")));
        world.breaks(26, world.surface(RULES, written(world, "median", group -> "13 to 0.5")));
    }
}
