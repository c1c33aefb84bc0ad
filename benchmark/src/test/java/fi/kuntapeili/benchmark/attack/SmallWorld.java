package fi.kuntapeili.benchmark.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.attack.AttackedWorld.Column;
import fi.kuntapeili.benchmark.disclosure.Applicability;
import fi.kuntapeili.benchmark.disclosure.CandidateGroup;
import fi.kuntapeili.benchmark.disclosure.Contribution;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosureControl;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.GroupTier;
import fi.kuntapeili.benchmark.disclosure.Measure;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A few answers to one question and a few groups. */
final class SmallWorld {
    static final PublicRules RULES = PublicRules.of(AttackedWorld.POLICY);

    final List<CandidateGroup> groups = new ArrayList<>();
    final BitSet advised = new BitSet();
    private final BitSet waived = new BitSet();
    private final Column column;

    private SmallWorld(Column column) {
        this.column = column;
    }

    static SmallWorld amounts(double... amounts) {
        return new SmallWorld(column(
                new PublicIndicator.Amounts(0, Double.POSITIVE_INFINITY, null),
                Measure.numericWithMean(Scale.openEnded()),
                List.of(),
                IntStream.range(0, amounts.length)
                        .mapToObj(unit -> Contribution.number(unit, amounts[unit]))
                        .toList()));
    }

    /** Ratings from one to five. */
    static SmallWorld ratings(Measure measure, int... ratings) {
        return new SmallWorld(column(
                new PublicIndicator.Amounts(1, 5, BigDecimal.ONE),
                measure,
                List.of(),
                IntStream.range(0, ratings.length)
                        .mapToObj(unit -> Contribution.number(unit, ratings[unit]))
                        .toList()));
    }

    /** A letter for each unit, {@code y} for yes. */
    static SmallWorld yesOrNo(String answers) {
        return new SmallWorld(column(
                new PublicIndicator.Choices(List.of("yes"), true),
                Measure.yesNo(),
                List.of("yes"),
                IntStream.range(0, answers.length())
                        .mapToObj(unit -> Contribution.yesNo(unit, answers.charAt(unit) == 'y'))
                        .toList()));
    }

    private static Column column(
            PublicIndicator.Kind kind, Measure measure, List<String> categories, List<Contribution> answers) {
        BitSet respondents = new BitSet();
        answers.forEach(answer -> respondents.set(answer.unit()));
        PublicIndicator indicator = new PublicIndicator("asked", kind, "asked", Map.of(), respondents, Map.of());
        return new Column(indicator, measure, categories, Applicability.saysNothing(), answers);
    }

    /** The same, with these answers visible by name. */
    SmallWorld visibleByName(int... units) {
        BitSet open = Sets.of(units);
        Map<Integer, Known> byName = new HashMap<>();
        column.known().forEach((unit, answer) -> {
            if (open.get(unit)) {
                byName.put(unit, answer);
            }
        });
        PublicIndicator closed = column.indicator();
        SmallWorld world = new SmallWorld(new Column(
                new PublicIndicator(closed.id(), closed.kind(), closed.base(), Map.of(), closed.respondents(), byName),
                column.measure(),
                column.categories(),
                column.applies(),
                column.answers().stream()
                        .map(answer -> answer.visibleByName(open.get(answer.unit())))
                        .toList()));
        world.groups.addAll(groups);
        return world;
    }

    /** The same, with one adviser who answered for these. */
    SmallWorld advised(int... units) {
        BitSet together = Sets.of(units);
        SmallWorld world = new SmallWorld(column.answeredBy(column.answers().stream()
                .map(answer -> answer.answeredThrough(together.get(answer.unit()) ? "adviser" : ""))
                .toList()));
        world.groups.addAll(groups);
        world.advised.or(together);
        return world;
    }

    /** The same, with these agreeing that means tell their amounts. */
    SmallWorld waived(int... units) {
        BitSet agreed = Sets.of(units);
        SmallWorld world = new SmallWorld(column.answeredBy(column.answers().stream()
                .map(answer -> answer.waivedForMeans(agreed.get(answer.unit())))
                .toList()));
        world.groups.addAll(groups);
        world.advised.or(advised);
        world.waived.or(agreed);
        return world;
    }

    /** The units from one number up to another, that one not included; the first group is that of all if it is called so. */
    SmallWorld group(String id, int from, int to) {
        return group(id, IntStream.range(from, to).toArray());
    }

    SmallWorld group(String id, int... units) {
        groups.add(new CandidateGroup(id, id.equals("all") ? GroupTier.ALL : GroupTier.NETWORK, Sets.of(units)));
        return this;
    }

    /** A group that comes before networks. */
    SmallWorld region(String id, int... units) {
        groups.add(new CandidateGroup(id, GroupTier.ATTRIBUTE, Sets.of(units)));
        return this;
    }

    /** A group that an organisation picked by hand. */
    SmallWorld picked(int organisation, int... units) {
        groups.add(
                new CandidateGroup(organisation + " picked " + groups.size(), GroupTier.OWN_SELECTION, Sets.of(units)));
        return this;
    }

    Column column() {
        return column;
    }

    Map<String, Disclosure<Released>> released(DisclosurePolicy policy) {
        return new DisclosureControl(policy, groups).release(column.request());
    }

    PublicSurface published() {
        return surface(RULES, released(AttackedWorld.POLICY));
    }

    PublicSurface surface(PublicRules rules, Map<String, Disclosure<Released>> cells) {
        return surface(rules, column.released(cells));
    }

    PublicSurface surface(PublicRules rules, FigureSource figures) {
        return new PublicSurface(
                rules,
                AttackedWorld.publicly(groups),
                List.of(column.indicator()),
                advised.isEmpty() ? List.of() : List.of(advised),
                List.of(figures));
    }

    Truth truth() {
        return new Truth(
                Map.of("asked", column.known()),
                Map.of("asked", Set.copyOf(column.indicator().byName().keySet())),
                advised.isEmpty() ? List.of() : List.of(advised),
                waived);
    }

    void holds(int attack, PublicSurface surface) {
        holds(attack, Reading.of(surface));
    }

    void holds(int attack, Reading reading) {
        AttackReport.Result result = AttackSuite.run(attack, reading, truth());
        assertTrue(result.tried() > 0, result.title());
        assertEquals(List.of(), result.findings());
        assertEquals(0, result.mistaken(), result.title());
    }

    void breaks(int attack, PublicSurface surface) {
        breaks(attack, Reading.of(surface));
    }

    void breaks(int attack, Reading reading) {
        AttackReport.Result result = AttackSuite.run(attack, reading, truth());
        assertFalse(result.findings().isEmpty(), result.title());
        assertEquals(0, result.mistaken(), result.title());
    }
}
