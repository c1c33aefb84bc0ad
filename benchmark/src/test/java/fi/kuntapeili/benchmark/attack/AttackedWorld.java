package fi.kuntapeili.benchmark.attack;

import fi.kuntapeili.benchmark.disclosure.Applicability;
import fi.kuntapeili.benchmark.disclosure.CandidateGroup;
import fi.kuntapeili.benchmark.disclosure.Contribution;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.DisclosureRequest;
import fi.kuntapeili.benchmark.disclosure.GroupTier;
import fi.kuntapeili.benchmark.disclosure.Measure;
import fi.kuntapeili.benchmark.disclosure.ReleaseScope;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Three hundred made-up units: skewed sizes with one giant, nine in ten answering, size classes, regions and their
 * crossings, three overlapping networks, one nested in another that has one member more, blocks of neighbours; amounts,
 * mostly zeros, a whole number, a rating, a question with 97 % yes, one with three options, one that applies by a protected
 * answer; some answers visible by name, and one adviser of five.
 */
final class AttackedWorld {
    static final int UNITS = 300;
    static final DisclosurePolicy POLICY = DisclosurePolicy.standard();

    final List<CandidateGroup> groups = new ArrayList<>();
    final List<Column> columns = new ArrayList<>();
    final BitSet adviser = Sets.of(60, 75, 90, 105, 120);
    private final Random random;
    private final double[] population = new double[UNITS];
    private final BitSet answered = new BitSet();
    private final Map<Integer, Known> subsidised = new HashMap<>();

    /** One indicator with its answers. */
    record Column(
            PublicIndicator indicator,
            Measure measure,
            List<String> categories,
            Applicability applies,
            List<Contribution> answers) {
        DisclosureRequest request() {
            return new DisclosureRequest(measure, ReleaseScope.EVERY_GROUP, applies, answers);
        }

        ReleasedCells released(Map<String, Disclosure<Released>> cells) {
            return new ReleasedCells(indicator.id(), measure, categories, cells);
        }

        /** The same indicator with other answers. */
        Column answeredBy(List<Contribution> others) {
            return new Column(indicator, measure, categories, applies, List.copyOf(others));
        }

        Map<Integer, Known> known() {
            Map<Integer, Known> known = new HashMap<>();
            answers.forEach(answer -> known.put(
                    answer.unit(),
                    answer.given() instanceof Contribution.Given.Amount amount
                            ? new Known.Amount(amount.value())
                            : new Known.Options(((Contribution.Given.Chosen) answer.given()).options())));
            return known;
        }
    }

    AttackedWorld(long seed) {
        random = new Random(seed);
        for (int unit = 0; unit < UNITS; unit++) {
            population[unit] = Math.rint(150_000 / Math.pow(unit + 1, 0.9) + 300 + random.nextInt(200));
            answered.set(unit, random.nextInt(10) > 0 || adviser.get(unit));
        }
        declareGroups();
        declareNeighbours();
        addColumns();
    }

    private void declareGroups() {
        int[] sizeFrom = {0, 11, 35, 75, 135, 210, UNITS};
        int[] region = new int[UNITS];
        int[] urban = new int[UNITS];
        int[] size = new int[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            region[unit] = Math.min(random.nextInt(19), 4 + random.nextInt(15));
            urban[unit] = Math.min(2, Math.max(0, unit / 100 + random.nextInt(3) - 1));
            while (unit >= sizeFrom[size[unit] + 1]) {
                size[unit]++;
            }
        }
        add("all", GroupTier.ALL, unit -> true);
        each(6, "size", GroupTier.ATTRIBUTE, s -> unit -> size[unit] == s);
        each(19, "region", GroupTier.ATTRIBUTE, r -> unit -> region[unit] == r);
        each(3, "urban", GroupTier.ATTRIBUTE, u -> unit -> urban[unit] == u);
        each(18, "size and urban ", GroupTier.CROSSING, c -> unit -> size[unit] * 3 + urban[unit] == c);
        each(57, "region and urban ", GroupTier.CROSSING, c -> unit -> region[unit] * 3 + urban[unit] == c);
        BitSet[] networks = new BitSet[3];
        for (int n = 0; n < networks.length; n++) {
            networks[n] = Sets.of(random.ints(45, 0, UNITS).toArray());
        }
        each(3, "network", GroupTier.NETWORK, n -> networks[n]::get);
        BitSet larger = (BitSet) networks[0].clone();
        larger.set(IntStream.range(0, UNITS)
                .filter(unit -> answered.get(unit) && !networks[0].get(unit))
                .findFirst()
                .orElseThrow());
        add("network with one more", GroupTier.NETWORK, larger::get);
    }

    /** Blocks of seven of similar size; the neighbours of a unit are its block and the next. */
    private void declareNeighbours() {
        each(40, "neighbours", GroupTier.NEIGHBOURS, block -> unit -> unit / 7 == block || unit / 7 == block + 1);
    }

    private void each(int count, String name, GroupTier tier, IntFunction<IntPredicate> members) {
        for (int i = 0; i < count; i++) {
            add(name + i, tier, members.apply(i));
        }
    }

    private void add(String id, GroupTier tier, IntPredicate member) {
        BitSet units = new BitSet();
        IntStream.range(0, UNITS).filter(member).forEach(units::set);
        groups.add(new CandidateGroup(id, tier, units));
    }

    private void addColumns() {
        double[] cost = new double[UNITS];
        double[] employees = new double[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            cost[unit] = Math.rint(population[unit] * 8 * Math.exp(0.6 * random.nextGaussian()));
            employees[unit] = Math.rint(population[unit] * (0.3 + 0.3 * random.nextDouble()));
        }
        cost[0] *= 3;
        BitSet open = Sets.of(40, 80, 130, 170, 200, 230, 260, 290);
        numbers("cost", "cost", Scale.openEnded(), true, unit -> cost[unit], open, null);
        numbers(
                "cost_per_employee",
                "cost",
                Scale.openEnded(),
                false,
                unit -> cost[unit] / employees[unit],
                open,
                employees);
        int[] seldom = random.ints(UNITS, 0, 7).toArray();
        numbers(
                "grants",
                "grants",
                Scale.openEnded(),
                true,
                unit -> seldom[unit] > 0 ? 0 : Math.rint(Math.exp(6 + random.nextGaussian())),
                new BitSet(),
                null);
        numbers(
                "rating",
                "rating",
                Scale.coarse(BigDecimal.ONE),
                false,
                unit -> 1 + Math.min(random.nextInt(5), random.nextInt(7)),
                new BitSet(),
                null);
        numbers(
                "offices",
                "offices",
                Scale.coarse(BigDecimal.ONE),
                false,
                unit -> Math.min(15, Math.floor(-3 * Math.log(random.nextDouble()))),
                new BitSet(),
                null);
        choices("nearly_all", List.of("yes"), unit -> random.nextInt(100) < 97 ? Set.of(0) : Set.of(), UNITS);
        choices("model", List.of("own", "joint", "company"), unit -> Set.of(random.nextInt(10) * 3 / 10), UNITS / 2);
        addSubsidy();
    }

    /** What it costs is asked of whoever has it, and who has it is protected. */
    private void addSubsidy() {
        BitSet without = new BitSet();
        answered.stream().filter(unit -> random.nextInt(3) == 0).forEach(without::set);
        answered.stream().forEach(unit -> subsidised.put(unit, without.get(unit) ? Known.options() : Known.options(0)));
        List<Contribution> answers = new ArrayList<>();
        answered.stream()
                .filter(unit -> !without.get(unit))
                .forEach(unit -> answers.add(circumstances(
                        Contribution.number(unit, Math.rint(Math.exp(7 + random.nextGaussian()))), new BitSet())));
        columns.add(new Column(
                new PublicIndicator(
                        "subsidy",
                        new PublicIndicator.Amounts(0, Double.POSITIVE_INFINITY, null),
                        "subsidy",
                        Map.of(),
                        answered,
                        Map.of(),
                        "has_subsidy"),
                Measure.numericWithMean(Scale.openEnded()),
                List.of(),
                Applicability.followsProtectedAnswer(without),
                answers));
    }

    private void numbers(
            String id,
            String base,
            Scale scale,
            boolean mean,
            IntToDoubleFunction value,
            BitSet open,
            double[] denominators) {
        List<Contribution> answers = new ArrayList<>();
        answered.stream()
                .forEach(
                        unit -> answers.add(circumstances(Contribution.number(unit, value.applyAsDouble(unit)), open)));
        boolean coarse = scale instanceof Scale.Coarse;
        boolean rating = id.equals("rating");
        PublicIndicator.Kind kind = new PublicIndicator.Amounts(
                rating ? 1 : 0, rating ? 5 : coarse ? 15 : Double.POSITIVE_INFINITY, coarse ? BigDecimal.ONE : null);
        Map<Integer, BigDecimal> by = new HashMap<>();
        for (int unit = 0; denominators != null && unit < UNITS; unit++) {
            by.put(unit, BigDecimal.valueOf(denominators[unit]));
        }
        add(id, kind, base, by, mean ? Measure.numericWithMean(scale) : Measure.numeric(scale), List.of(), answers);
    }

    /** @param asked how many are asked, the largest first */
    private void choices(String id, List<String> categories, IntFunction<Set<Integer>> chosen, int asked) {
        List<Contribution> answers = new ArrayList<>();
        answered.stream()
                .limit(answered.get(0, asked).cardinality())
                .forEach(unit -> answers.add(circumstances(
                        new Contribution(unit, new Contribution.Given.Chosen(chosen.apply(unit)), false, ""),
                        new BitSet())));
        boolean yesNo = categories.size() == 1;
        Map<Integer, BigDecimal> by = new HashMap<>();
        for (int unit = 0; unit < UNITS; unit++) {
            by.put(unit, BigDecimal.valueOf(population[unit]));
        }
        add(
                id,
                new PublicIndicator.Choices(categories, yesNo),
                id,
                by,
                yesNo ? Measure.yesNo() : Measure.oneOf(categories.size()),
                categories,
                answers);
    }

    private Contribution circumstances(Contribution answer, BitSet open) {
        return answer.visibleByName(open.get(answer.unit()))
                .answeredThrough(adviser.get(answer.unit()) ? "adviser" : "");
    }

    private void add(
            String id,
            PublicIndicator.Kind kind,
            String base,
            Map<Integer, BigDecimal> denominators,
            Measure measure,
            List<String> categories,
            List<Contribution> answers) {
        Map<Integer, Known> byName = new HashMap<>();
        Column all = new Column(null, measure, categories, Applicability.saysNothing(), answers);
        answers.stream()
                .filter(Contribution::open)
                .forEach(answer -> byName.put(answer.unit(), all.known().get(answer.unit())));
        BitSet respondents = new BitSet();
        answers.forEach(answer -> respondents.set(answer.unit()));
        PublicIndicator indicator = new PublicIndicator(id, kind, base, denominators, respondents, byName);
        columns.add(new Column(indicator, measure, categories, Applicability.saysNothing(), answers));
    }

    Column column(String id) {
        return columns.stream()
                .filter(column -> column.indicator().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Truth truth() {
        Map<String, Map<Integer, Known>> answers = new LinkedHashMap<>();
        Map<String, Set<Integer>> visible = new HashMap<>();
        for (Column column : columns) {
            answers.put(column.indicator().id(), column.known());
            visible.put(
                    column.indicator().id(),
                    new LinkedHashSet<>(column.indicator().byName().keySet()));
        }
        answers.put("has_subsidy", subsidised);
        return new Truth(answers, visible, List.of(adviser));
    }

    /** Groups as everybody sees them; who picked a group is the first word of its id. */
    static List<PublicGroup> publicly(List<CandidateGroup> groups) {
        return groups.stream()
                .map(group -> switch (group.tier()) {
                    case NEIGHBOURS -> PublicGroup.neighbours(group.id(), group.units());
                    case OWN_SELECTION ->
                        PublicGroup.picked(group.id(), group.units(), group.id().split(" ")[0]);
                    default -> PublicGroup.declared(group.id(), group.units());
                })
                .toList();
    }
}
