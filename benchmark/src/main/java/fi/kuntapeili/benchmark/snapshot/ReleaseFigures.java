package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.Admission;
import fi.kuntapeili.benchmark.disclosure.CandidateGroup;
import fi.kuntapeili.benchmark.disclosure.Contribution;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosureControl;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.DisclosureRequest;
import fi.kuntapeili.benchmark.disclosure.GroupTier;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.Vintage;
import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final FigureRequests requests;

    /** @param protectionUnits who answers together, by organisation; empty text for one that answers alone */
    ReleaseFigures(
            Snapshot snapshot,
            Questionnaire questionnaire,
            DisclosurePolicy policy,
            Map<OrganisationCode, String> protectionUnits) {
        this(
                snapshot,
                questionnaire,
                policy,
                new KnownTogether(
                        snapshot.asked().stream()
                                .map(code -> protectionUnits.getOrDefault(code, ""))
                                .toList(),
                        Map.of()),
                List.of());
    }

    /**
     * @param known who knows whose answers
     * @param picked by hand after the freeze, of all organisations, as they were picked
     */
    ReleaseFigures(
            Snapshot snapshot,
            Questionnaire questionnaire,
            DisclosurePolicy policy,
            KnownTogether known,
            List<OwnSelection> picked) {
        this(snapshot, questionnaire, policy, known, picked, new BitSet());
    }

    /** @param waived units that agreed that means tell their amounts */
    ReleaseFigures(
            Snapshot snapshot,
            Questionnaire questionnaire,
            DisclosurePolicy policy,
            KnownTogether known,
            List<OwnSelection> picked,
            BitSet waived) {
        this.snapshot = snapshot;
        this.exposure = new Exposure(questionnaire);
        this.protectionUnits = known.protectionUnits();
        this.groups = Stream.concat(
                        snapshot.groups().compared().stream()
                                .map(group -> candidate(group.id(), GroupTier.of(group.tier()), group.members())),
                        picked.stream().map(own -> candidate(own.id(), GroupTier.OWN_SELECTION, own.members())))
                .toList();
        this.open = new OpenFigures(snapshot.asked().size(), groups);
        this.control = new DisclosureControl(policy, groups);
        this.strict = new DisclosureControl(policy.strict(), groups);
        this.requests = new FigureRequests(snapshot, exposure, known, waived);
    }

    /** What is released of all columns, by column and group id. */
    SortedMap<FigureColumn, Map<String, Disclosure<Released>>> all() {
        return of(snapshot.columns());
    }

    /** What is released of some columns; which others are asked for changes nothing. */
    SortedMap<FigureColumn, Map<String, Disclosure<Released>>> of(Collection<FigureColumn> columns) {
        return each(columns, snapshot::column, this::release);
    }

    /**
     * Columns are read by one thread, which sees what its transaction has written, and worked on by several. Only so many are
     * in memory at a time as are worked on.
     */
    private <R, T> SortedMap<FigureColumn, T> each(
            Collection<FigureColumn> columns, Function<FigureColumn, R> read, BiFunction<FigureColumn, R, T> work) {
        List<FigureColumn> all = List.copyOf(columns);
        int together = columnsAtOnce(snapshot.asked().size());
        SortedMap<FigureColumn, T> done = new TreeMap<>();
        for (int from = 0; from < all.size(); from += together) {
            Map<FigureColumn, R> some = new TreeMap<>();
            all.subList(from, Math.min(all.size(), from + together))
                    .forEach(column -> some.put(column, read.apply(column)));
            done.putAll(some.entrySet().parallelStream()
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
        if (isOpen(column)) {
            return open.of(requests.measure(indicator), indicator.decimals(), raw);
        }
        Map<String, Disclosure<Released>> released = control(indicator).release(requests.of(indicator, raw));
        return requests.isRatioOfSums(indicator)
                ? requests.ratio(indicator, raw)
                        .in(released, control(indicator).release(requests.amounts(indicator, raw)), groups)
                : released;
    }

    /**
     * The figures of corrected columns that replace those shown, or are shown for the first time. All others stay as they are.
     * Picked groups keep theirs in any case.
     *
     * @param before all vintages before this one, oldest first
     */
    SortedMap<FigureColumn, Map<String, Disclosure<Released>>> later(
            Collection<FigureColumn> columns, List<ShownVintage> before) {
        return each(columns, column -> read(column, before), this::later);
    }

    /**
     * A column in all vintages before.
     *
     * @param raw one for each, oldest first
     * @param shown the figures that each was the first to show
     * @param current what the last of them shows
     */
    private record Past(
            List<RawColumn> raw,
            List<Map<String, Released>> shown,
            Map<String, Disclosure<Released>> current,
            RawColumn now) {}

    private Past read(FigureColumn column, List<ShownVintage> before) {
        return new Past(
                before.stream()
                        .map(vintage -> vintage.snapshot().column(column))
                        .toList(),
                before.stream().map(vintage -> vintage.figures(column)).toList(),
                before.get(before.size() - 1).cells().of(column),
                snapshot.column(column));
    }

    private Map<String, Disclosure<Released>> later(FigureColumn column, Past past) {
        Indicator indicator = indicator(column);
        Map<String, Disclosure<Released>> fresh = new HashMap<>();
        if (isOpen(column)) {
            fresh.putAll(release(column, past.now()));
            fresh.keySet().retainAll(past.current().keySet());
            fresh.entrySet()
                    .removeIf(cell -> cell.getValue().equals(past.current().get(cell.getKey())));
            return fresh;
        }
        later(indicator, past, requests::of).forEach((group, figures) -> fresh.put(group, Disclosure.shown(figures)));
        if (!requests.isRatioOfSums(indicator)) {
            return fresh;
        }
        Map<String, Disclosure<Released>> amounts = new HashMap<>();
        later(indicator, past, requests::amounts)
                .forEach((group, figures) -> amounts.put(group, Disclosure.shown(figures)));
        return requests.ratio(indicator, past.now()).in(fresh, amounts, groups);
    }

    private Map<String, Released> later(
            Indicator indicator, Past past, BiFunction<Indicator, RawColumn, DisclosureRequest> request) {
        return control(indicator)
                .releaseLater(vintages(indicator, past, request), request.apply(indicator, past.now()));
    }

    private static List<Vintage> vintages(
            Indicator indicator, Past past, BiFunction<Indicator, RawColumn, DisclosureRequest> request) {
        return IntStream.range(0, past.raw().size())
                .mapToObj(vintage -> new Vintage(
                        request.apply(indicator, past.raw().get(vintage)),
                        past.shown().get(vintage)))
                .toList();
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
     * What is released of columns that nothing has been corrected in for the group that was picked last.
     *
     * @param shown every cell of the other groups that anybody can see, by column and group id
     */
    SortedMap<FigureColumn, Disclosure<Released>> last(
            Collection<FigureColumn> columns, Map<FigureColumn, Map<String, Disclosure<Released>>> shown) {
        return each(
                columns, snapshot::column, (column, raw) -> last(column, raw, shown.getOrDefault(column, Map.of())));
    }

    private Disclosure<Released> last(FigureColumn column, RawColumn raw, Map<String, Disclosure<Released>> shown) {
        Indicator indicator = indicator(column);
        return isOpen(column)
                ? release(column, raw).get(groups.get(groups.size() - 1).id())
                : control(indicator).releaseLast(requests.of(indicator, raw), shown);
    }

    /**
     * What is released of corrected columns for the group that was picked last.
     *
     * @param vintages all there are, oldest first; the last one is the snapshot
     */
    SortedMap<FigureColumn, Disclosure<Released>> lastOfCorrected(
            Collection<FigureColumn> columns, List<ShownVintage> vintages) {
        return each(columns, column -> read(column, vintages), (column, past) -> {
            Indicator indicator = indicator(column);
            return isOpen(column)
                    ? release(column, past.now())
                            .get(groups.get(groups.size() - 1).id())
                    : control(indicator).releaseLast(vintages(indicator, past, requests::of));
        });
    }

    private boolean isOpen(FigureColumn column) {
        return exposure.of(indicator(column)) == DisclosureClass.OPEN;
    }

    private DisclosureControl control(Indicator indicator) {
        return exposure.of(indicator) == DisclosureClass.STRICT ? strict : control;
    }

    private Indicator indicator(FigureColumn column) {
        return snapshot.indicator(column.indicator()).orElseThrow();
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
}
