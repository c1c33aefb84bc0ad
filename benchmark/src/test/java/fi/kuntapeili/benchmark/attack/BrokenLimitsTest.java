package fi.kuntapeili.benchmark.attack;

import static fi.kuntapeili.benchmark.attack.AttackedWorld.POLICY;
import static fi.kuntapeili.benchmark.attack.SmallWorld.RULES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.attack.AttackedWorld.Column;
import fi.kuntapeili.benchmark.disclosure.Applicability;
import fi.kuntapeili.benchmark.disclosure.CandidateGroup;
import fi.kuntapeili.benchmark.disclosure.Contribution;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosureControl;
import fi.kuntapeili.benchmark.disclosure.DisclosureRequest;
import fi.kuntapeili.benchmark.disclosure.GroupTier;
import fi.kuntapeili.benchmark.disclosure.Measure;
import fi.kuntapeili.benchmark.disclosure.ReleaseScope;
import fi.kuntapeili.benchmark.disclosure.ReleaseWithout;
import fi.kuntapeili.benchmark.disclosure.ReleaseWithout.Rule;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.Scale;
import fi.kuntapeili.benchmark.disclosure.Vintage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same of rules about many groups at once, about picked ones, about time, and about who is asked. */
class BrokenLimitsTest {

    @Test
    void bandsThatAreNotCheckedTogetherForceAnswers() {
        SmallWorld world = SmallWorld.yesOrNo("nynyyyynnyyy")
                .group("a", 0, 1, 2, 4, 5, 7, 8, 9, 11)
                .group("b", 0, 1, 2, 3, 4, 5, 6, 9, 10)
                .group("c", 0, 1, 3, 5, 6, 7, 8, 10, 11);
        world.holds(8, world.published());
        world.breaks(
                8,
                world.surface(
                        RULES,
                        new ReleaseWithout(Rule.INTERVAL_AUDIT, world.groups)
                                .release(world.column().request())));
    }

    /** Six amounts divided by six public numbers: six means are six equations. */
    @Test
    void severalMeansOfOneAmountAreSeveralEquations() {
        double[] amounts = {100, 110, 120, 130, 140, 150};
        List<CandidateGroup> groups = List.of(new CandidateGroup("six", GroupTier.NETWORK, range(0, 6)));
        Truth truth = new Truth(truths(amounts), Map.of(), List.of());
        assertFinds(false, 11, Reading.of(perDenominator(amounts, groups, 1)), truth);
        assertFinds(true, 11, Reading.of(perDenominator(amounts, groups, 6)), truth);
    }

    private static void assertFinds(boolean something, int attack, Reading reading, Truth truth) {
        AttackReport.Result result = AttackSuite.run(attack, reading, truth);
        assertTrue(result.tried() > 0);
        assertEquals(something, !result.findings().isEmpty(), result.title());
    }

    private static BitSet range(int from, int to) {
        BitSet units = new BitSet();
        units.set(from, to);
        return units;
    }

    private static Map<String, Map<Integer, Known>> truths(double[] amounts) {
        Map<String, Map<Integer, Known>> truths = new HashMap<>();
        for (int by = 0; by < amounts.length; by++) {
            Map<Integer, Known> known = new HashMap<>();
            for (int unit = 0; unit < amounts.length; unit++) {
                known.put(unit, Known.amount(amounts[unit] / denominator(by, unit)));
            }
            truths.put("by " + by, known);
        }
        return truths;
    }

    private static int denominator(int by, int unit) {
        return by == unit ? 2 : 1;
    }

    /** @param means how many of the indicators have a mean */
    private static PublicSurface perDenominator(double[] amounts, List<CandidateGroup> groups, int means) {
        List<PublicIndicator> indicators = new ArrayList<>();
        List<FigureSource> sources = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            int by = i;
            Map<Integer, BigDecimal> denominators = new HashMap<>();
            List<Contribution> answers = new ArrayList<>();
            for (int unit = 0; unit < amounts.length; unit++) {
                denominators.put(unit, BigDecimal.valueOf(denominator(by, unit)));
                answers.add(Contribution.number(unit, amounts[unit] / denominator(by, unit)));
            }
            indicators.add(new PublicIndicator(
                    "by " + by,
                    new PublicIndicator.Amounts(0, Double.POSITIVE_INFINITY, null),
                    "amount",
                    denominators,
                    range(0, amounts.length),
                    Map.of()));
            Measure measure =
                    by < means ? Measure.numericWithMean(Scale.openEnded()) : Measure.numeric(Scale.openEnded());
            sources.add(new ReleasedCells(
                    "by " + by,
                    measure,
                    List.of(),
                    new DisclosureControl(POLICY, groups).release(DisclosureRequest.of(measure, answers))));
        }
        return new PublicSurface(RULES, AttackedWorld.publicly(groups), indicators, List.of(), sources);
    }

    private static SmallWorld even(int units) {
        return SmallWorld.amounts(
                IntStream.range(0, units).mapToDouble(unit -> 10 + unit % 7).toArray());
    }

    @Test
    void aPickedGroupHasNoMean() {
        SmallWorld picked = even(12).picked(7, IntStream.range(0, 12).toArray());
        picked.holds(14, picked.published());
        picked.breaks(14, picked.surface(RULES, asNetworks(picked)));
    }

    @Test
    void aPickedGroupHasTenContributors() {
        SmallWorld picked = even(8).picked(7, IntStream.range(0, 8).toArray());
        picked.holds(21, picked.published());
        picked.breaks(1, picked.surface(RULES, asNetworks(picked)));
    }

    /** The cells as if the groups had not been picked by hand. */
    private static Map<String, Disclosure<Released>> asNetworks(SmallWorld world) {
        List<CandidateGroup> networks = world.groups.stream()
                .map(group -> new CandidateGroup(group.id(), GroupTier.NETWORK, group.units()))
                .toList();
        return new DisclosureControl(POLICY, networks).release(world.column().request());
    }

    @Test
    void anOrganisationPicksFiveGroups() {
        SmallWorld world = even(60);
        IntStream.range(0, 5)
                .forEach(i ->
                        world.picked(7, IntStream.range(10 * i, 10 * i + 10).toArray()));
        world.holds(14, world.published());
        world.picked(7, IntStream.range(50, 60).toArray());
        world.breaks(14, world.published());
    }

    /** Nine groups that have one member in common: the ninth tells no share. */
    @Test
    void sharesAreToldWhileAMemberIsInEightPickedGroups() {
        SmallWorld world = SmallWorld.yesOrNo("y" + "yyyynnnnn".repeat(9));
        for (int i = 0; i < 9; i++) {
            world.picked(
                    i,
                    IntStream.concat(IntStream.of(0), IntStream.range(1 + 9 * i, 10 + 9 * i))
                            .toArray());
        }
        Map<String, Disclosure<Released>> cells = new LinkedHashMap<>();
        for (int i = 1; i <= 9; i++) {
            List<CandidateGroup> soFar = world.groups.subList(0, i);
            cells.put(
                    soFar.get(i - 1).id(),
                    new DisclosureControl(POLICY, soFar)
                            .releaseLast(world.column().request(), Map.copyOf(cells)));
        }
        world.holds(14, world.surface(RULES, cells));
        world.breaks(14, world.published());
    }

    @Test
    void aNewReleaseAfterOneCorrectionTellsTheCorrection() {
        SmallWorld world = even(14).group("all", 0, 14);
        Column corrected = world.column()
                .answeredBy(world.column().answers().stream()
                        .map(answer -> answer.unit() == 3 ? Contribution.number(3, 100) : answer)
                        .toList());
        Corrected readings = new Corrected(world, corrected, Sets.of(3));
        world.holds(18, readings.later());
        world.breaks(18, readings.anew());
        world.breaks(17, readings.anew());
    }

    /**
     * Eight of each group corrected, seven of them the same: both groups moved by amounts that differ by two corrections. One
     * of the two takes out its own.
     */
    @Test
    void aNewReleaseTellsOneWhoCorrectedHowMuchAnotherDid() {
        SmallWorld world = even(40).group("one", 0, 2, 3, 4, 5, 6, 7, 8, 20, 21, 22, 23, 24, 25)
                .group("other", 1, 2, 3, 4, 5, 6, 7, 8, 30, 31, 32, 33, 34, 35);
        Column corrected = world.column()
                .answeredBy(world.column().answers().stream()
                        .map(answer ->
                                answer.unit() < 9 ? Contribution.number(answer.unit(), 50 + answer.unit()) : answer)
                        .toList());
        Corrected readings = new Corrected(world, corrected, range(0, 9));
        world.holds(17, readings.later());
        world.holds(18, readings.anew());
        world.breaks(17, readings.anew());
    }

    /** What can be read before and after answers were corrected. */
    private record Corrected(SmallWorld world, Column corrected, BitSet units) {
        private DisclosureControl control() {
            return new DisclosureControl(POLICY, world.groups);
        }

        private Map<String, Disclosure<Released>> first() {
            return control().release(world.column().request());
        }

        private Reading read(Map<String, Disclosure<Released>> after) {
            return Reading.of(world.surface(RULES, first()))
                    .andLater(world.surface(RULES, after), Map.of("asked", units));
        }

        /** With what a later vintage replaces. */
        Reading later() {
            Map<String, Disclosure<Released>> kept = new LinkedHashMap<>(first());
            Map<String, Released> shown = new HashMap<>();
            kept.forEach((group, cell) -> cell.figure().ifPresent(figures -> shown.put(group, figures)));
            control()
                    .releaseLater(List.of(new Vintage(world.column().request(), shown)), corrected.request())
                    .forEach((group, figure) -> kept.put(group, Disclosure.shown(figure)));
            return read(kept);
        }

        /** With everything released anew. */
        Reading anew() {
            return read(control().release(corrected.request()));
        }
    }

    /** Whoever said yes is asked for an amount. All seven of the network said yes, and thirteen of the others. */
    @Test
    void whoIsAskedByAProtectedAnswerIsNotTold() {
        List<CandidateGroup> groups = List.of(
                new CandidateGroup("all", GroupTier.ALL, range(0, 30)),
                new CandidateGroup("seven", GroupTier.NETWORK, range(0, 7)));
        Map<Integer, Known> said = new HashMap<>();
        IntStream.range(0, 30).forEach(unit -> said.put(unit, unit < 20 ? Known.options(0) : Known.options()));
        List<Contribution> answers = IntStream.range(0, 20)
                .mapToObj(unit -> Contribution.number(unit, 10 + unit % 7))
                .toList();
        PublicIndicator indicator = new PublicIndicator(
                "amount",
                new PublicIndicator.Amounts(0, Double.POSITIVE_INFINITY, null),
                "amount",
                Map.of(),
                range(0, 30),
                Map.of(),
                "said");
        Truth truth = new Truth(Map.of("amount", Map.of(), "said", said), Map.of(), List.of());
        assertFinds(
                false,
                12,
                amount(groups, indicator, answers, Applicability.followsProtectedAnswer(range(20, 30))),
                truth);
        assertFinds(true, 12, amount(groups, indicator, answers, Applicability.saysNothing()), truth);
    }

    private static Reading amount(
            List<CandidateGroup> groups,
            PublicIndicator indicator,
            List<Contribution> answers,
            Applicability applicability) {
        Measure measure = Measure.numeric(Scale.openEnded());
        Map<String, Disclosure<Released>> cells = new DisclosureControl(POLICY, groups)
                .release(new DisclosureRequest(measure, ReleaseScope.EVERY_GROUP, applicability, answers));
        return Reading.of(new PublicSurface(
                RULES,
                AttackedWorld.publicly(groups),
                List.of(indicator),
                List.of(),
                List.of(new ReleasedCells("amount", measure, List.of(), cells))));
    }
}
