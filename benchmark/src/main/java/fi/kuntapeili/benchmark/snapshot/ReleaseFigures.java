package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.Admission;
import fi.kuntapeili.benchmark.disclosure.Applicability;
import fi.kuntapeili.benchmark.disclosure.CandidateGroup;
import fi.kuntapeili.benchmark.disclosure.Contribution;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosureControl;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.DisclosureRequest;
import fi.kuntapeili.benchmark.disclosure.GroupTier;
import fi.kuntapeili.benchmark.disclosure.Measure;
import fi.kuntapeili.benchmark.disclosure.OneLinearStatistic;
import fi.kuntapeili.benchmark.disclosure.ReleaseScope;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.Scale;
import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.GroupMean;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works out, once, every figure of a snapshot that may be shown. The questions decide how: what only open questions feed is
 * exact, what a never-shown question feeds is for the group of all, and everything else passes disclosure control.
 */
final class ReleaseFigures {

    private static final int VALUES_AT_ONCE = 100_000;
    private static final int VALUES_IN_A_STEP = 500_000;
    private static final int FEWEST_IN_A_STEP = 4;

    private final Snapshot snapshot;
    private final Exposure exposure;
    private final List<String> protectionUnits;
    private final List<CandidateGroup> groups;
    private final OpenFigures open;
    private final DisclosureControl control;
    private final DisclosureControl strict;
    private final Set<String> means;
    private final Map<String, double[]> bases;

    /** @param protectionUnits who answers together, by organisation; empty text for one that answers alone */
    ReleaseFigures(
            Snapshot snapshot,
            Questionnaire questionnaire,
            DisclosurePolicy policy,
            Map<OrganisationCode, String> protectionUnits) {
        this(snapshot, questionnaire, policy, protectionUnits, List.of());
    }

    /** @param picked by hand after the freeze, of all organisations, as they were picked */
    ReleaseFigures(
            Snapshot snapshot,
            Questionnaire questionnaire,
            DisclosurePolicy policy,
            Map<OrganisationCode, String> protectionUnits,
            List<OwnSelection> picked) {
        this.snapshot = snapshot;
        this.exposure = new Exposure(questionnaire);
        this.protectionUnits = snapshot.asked().stream()
                .map(code -> protectionUnits.getOrDefault(code, ""))
                .toList();
        this.groups = Stream.concat(
                        snapshot.groups().compared().stream()
                                .map(group -> candidate(group.id(), GroupTier.of(group.tier()), group.members())),
                        picked.stream().map(own -> candidate(own.id(), GroupTier.OWN_SELECTION, own.members())))
                .toList();
        this.open = new OpenFigures(snapshot.asked().size(), groups);
        this.control = new DisclosureControl(policy, groups);
        this.strict = new DisclosureControl(policy.strict(), groups);
        this.means = OneLinearStatistic.grant(snapshot.indicators().stream()
                .filter(indicator -> indicator.hasMean() && indicator.collected())
                .filter(indicator -> exposure.of(indicator) != DisclosureClass.STRICT)
                .map(indicator -> new OneLinearStatistic.Claim(indicator.id(), exposure.protectedBase(indicator)))
                .toList());
        this.bases = bases();
    }

    /** The statistics over which amounts are summed, by unit; read here, before several threads work. */
    private Map<String, double[]> bases() {
        Map<String, double[]> read = new HashMap<>();
        snapshot.indicators().stream()
                .filter(indicator -> indicator.mean() == GroupMean.OF_SUMS && means.contains(indicator.id()))
                .forEach(
                        indicator -> read.computeIfAbsent(indicator.publicBase().orElseThrow(), this::base));
        return Map.copyOf(read);
    }

    private double[] base(String statistic) {
        return snapshot.asked().stream()
                .map(code -> Optional.ofNullable(snapshot.ownReference(code).get(statistic)))
                .mapToDouble(found -> found.flatMap(ReferenceValue::shown)
                        .map(BigDecimal::doubleValue)
                        .orElse(Double.NaN))
                .toArray();
    }

    /** What is released of all columns, by column and group id. */
    SortedMap<FigureColumn, Map<String, Disclosure<Released>>> all() {
        return of(snapshot.columns());
    }

    /** What is released of some columns; which others are asked for changes nothing. */
    SortedMap<FigureColumn, Map<String, Disclosure<Released>>> of(Collection<FigureColumn> columns) {
        return each(columns, this::release);
    }

    /**
     * Columns are read by one thread, which sees what its transaction has written, and worked on by several. Only so many are
     * in memory at a time as are worked on.
     */
    private <T> SortedMap<FigureColumn, T> each(
            Collection<FigureColumn> columns, BiFunction<FigureColumn, RawColumn, T> work) {
        List<FigureColumn> all = List.copyOf(columns);
        int together = columnsAtOnce(snapshot.asked().size());
        SortedMap<FigureColumn, T> done = new TreeMap<>();
        for (int from = 0; from < all.size(); from += together) {
            Map<FigureColumn, RawColumn> read = new TreeMap<>();
            all.subList(from, Math.min(all.size(), from + together))
                    .forEach(column -> read.put(column, snapshot.column(column)));
            done.putAll(read.entrySet().parallelStream()
                    .collect(Collectors.toConcurrentMap(
                            Map.Entry::getKey, column -> work.apply(column.getKey(), column.getValue()))));
        }
        return Collections.unmodifiableSortedMap(done);
    }

    /** How many columns are worked on together: all of a country's, as many as there are processors of a continent's. */
    private static int columnsAtOnce(int units) {
        return Math.max(Runtime.getRuntime().availableProcessors(), VALUES_AT_ONCE / Math.max(1, units));
    }

    /** How many columns one step of a freeze releases; not after the processors of the one that begins it. */
    static int columnsInAStep(int units) {
        return Math.max(FEWEST_IN_A_STEP, VALUES_IN_A_STEP / Math.max(1, units));
    }

    private Map<String, Disclosure<Released>> release(FigureColumn column, RawColumn raw) {
        Indicator indicator = indicator(column);
        if (exposure.of(indicator) == DisclosureClass.OPEN) {
            return open.of(measure(indicator), indicator.decimals(), raw);
        }
        Map<String, Disclosure<Released>> released = control(indicator).release(request(column, raw));
        if (indicator.mean() != GroupMean.OF_SUMS || !means.contains(indicator.id())) {
            return released;
        }
        RatioOfSums ratio =
                new RatioOfSums(raw, bases.get(indicator.publicBase().orElseThrow()));
        return ratio.in(
                released,
                control(indicator)
                        .release(new DisclosureRequest(
                                Measure.numericWithMean(Scale.openEnded()),
                                scope(indicator),
                                applicability(indicator, raw),
                                ratio.amounts(protectionUnits))),
                groups);
    }

    /** Whether one more group could be picked: decided for a question that everyone who answered has answered. */
    Admission admission(List<OrganisationCode> members) {
        List<Contribution> answered = new ArrayList<>();
        for (int unit = 0; unit < snapshot.asked().size(); unit++) {
            if (snapshot.answered(unit)) {
                answered.add(Contribution.yesNo(unit, true).answeredThrough(protectionUnits.get(unit)));
            }
        }
        return control.admission(units(members), answered);
    }

    /**
     * What is released for the group that was picked last.
     *
     * @param shown every cell of the other groups that anybody can see, by column and group id
     */
    Map<FigureColumn, Disclosure<Released>> last(Map<FigureColumn, Map<String, Disclosure<Released>>> shown) {
        return each(snapshot.columns(), (column, raw) -> last(column, raw, shown.getOrDefault(column, Map.of())));
    }

    private Disclosure<Released> last(FigureColumn column, RawColumn raw, Map<String, Disclosure<Released>> shown) {
        return exposure.of(indicator(column)) == DisclosureClass.OPEN
                ? release(column, raw).get(groups.get(groups.size() - 1).id())
                : control(indicator(column)).releaseLast(request(column, raw), shown);
    }

    private DisclosureControl control(Indicator indicator) {
        return exposure.of(indicator) == DisclosureClass.STRICT ? strict : control;
    }

    private DisclosureRequest request(FigureColumn column, RawColumn raw) {
        Indicator indicator = indicator(column);
        return new DisclosureRequest(
                measure(indicator), scope(indicator), applicability(indicator, raw), contributions(indicator, raw));
    }

    private ReleaseScope scope(Indicator indicator) {
        return exposure.of(indicator) == DisclosureClass.NATIONAL_ONLY
                ? ReleaseScope.GROUP_OF_ALL
                : ReleaseScope.EVERY_GROUP;
    }

    private Indicator indicator(FigureColumn column) {
        return snapshot.indicator(column.indicator()).orElseThrow();
    }

    private Measure measure(Indicator indicator) {
        return switch (indicator.valueType()) {
            case NUMBER -> new Measure.Numeric(scale(indicator), hasMeanOfUnits(indicator), false);
            case COMPOSITION -> Measure.numeric(Scale.bounded());
            case CATEGORY -> Measure.oneOf(indicator.categories().size());
            case BOOLEAN -> Measure.yesNo();
        };
    }

    private boolean hasMeanOfUnits(Indicator indicator) {
        return indicator.mean() == GroupMean.OF_UNITS && means.contains(indicator.id());
    }

    private static Scale scale(Indicator indicator) {
        if (indicator.step().isPresent()) {
            return Scale.coarse(indicator.step().get());
        }
        return indicator.unit().isBounded() ? Scale.bounded() : Scale.openEnded();
    }

    private Applicability applicability(Indicator indicator, RawColumn raw) {
        if (!exposure.appliesByProtectedAnswer(indicator)) {
            return Applicability.saysNothing();
        }
        BitSet notApplicable = new BitSet();
        for (int unit = 0; unit < raw.units(); unit++) {
            if (snapshot.answered(unit)
                    && raw.status(unit) == ValueStatus.NOT_APPLICABLE
                    && !raw.followsFromOpen(unit)) {
                notApplicable.set(unit);
            }
        }
        return Applicability.followsProtectedAnswer(notApplicable);
    }

    private List<Contribution> contributions(Indicator indicator, RawColumn raw) {
        List<Contribution> contributions = new ArrayList<>();
        for (int unit = 0; unit < raw.units(); unit++) {
            if (raw.has(unit)) {
                contributions.add(contribution(indicator.valueType(), unit, raw.value(unit))
                        .visibleByName(raw.followsFromOpen(unit))
                        .answeredThrough(protectionUnits.get(unit)));
            }
        }
        return contributions;
    }

    private static Contribution contribution(ValueType type, int unit, double value) {
        return switch (type) {
            case NUMBER, COMPOSITION -> Contribution.number(unit, value);
            case CATEGORY -> Contribution.choice(unit, (int) value);
            case BOOLEAN -> Contribution.yesNo(unit, value == 1);
        };
    }

    private CandidateGroup candidate(String id, GroupTier tier, List<OrganisationCode> members) {
        return new CandidateGroup(id, tier, units(members));
    }

    private BitSet units(List<OrganisationCode> members) {
        BitSet units = new BitSet();
        for (OrganisationCode member : members) {
            units.set(Collections.binarySearch(snapshot.asked(), member));
        }
        return units;
    }

    /**
     * SHA-256 over released figures only. One column is asked for after another.
     *
     * @param released the cells of a column by group id
     */
    static String sha256(
            String round,
            int vintage,
            SortedSet<FigureColumn> columns,
            Function<FigureColumn, Map<String, Disclosure<Released>>> released) {
        Sha256 hash = new Sha256().line("kuntapeili release 1", round, Integer.toString(vintage));
        columns.forEach(column -> new TreeMap<>(released.apply(column))
                .forEach((group, cell) -> hash.line(
                        column.id(),
                        group,
                        cell.figure()
                                .map(Released::canonical)
                                .orElseGet(() -> cell.status().name()))));
        return hash.hex();
    }
}
