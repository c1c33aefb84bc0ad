package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.peergroup.ResolveGroups;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a freeze made of the accepted answers: the value of every indicator for every organisation, the groups, the answers
 * shown by name, and the reference values used. Immutable; values are read where they are kept as they are asked for.
 *
 * <p>The raw columns never leave this package. Outside it, an organisation's own values can be asked for, and the values of
 * others through {@link ReleasedFigures} and, for what is shown by name, {@link NamedAnswers}.
 */
public final class Snapshot {

    private final List<OrganisationCode> asked;
    private final BitSet answered;
    private final List<Indicator> indicators;
    private final RawValues values;
    private final ResolveGroups.Groups groups;
    private final Map<String, Integer> answeredInGroup;
    private final Map<Counted, Map<IndicatorValue, Integer>> counts = new ConcurrentHashMap<>();
    private final Map<String, int[]> unitsOfGroup = new ConcurrentHashMap<>();

    private record Counted(String indicator, String group) {}

    /**
     * @param asked in code order; the order of every column
     * @param answered which of them have an accepted answer
     */
    Snapshot(
            List<OrganisationCode> asked,
            BitSet answered,
            List<Indicator> indicators,
            RawValues values,
            ResolveGroups.Groups groups) {
        this.asked = List.copyOf(asked);
        this.answered = (BitSet) answered.clone();
        this.indicators = List.copyOf(indicators);
        this.values = values;
        this.groups = groups;
        this.answeredInGroup =
                groups.compared().stream().collect(Collectors.toUnmodifiableMap(PeerGroup::id, this::answeredOf));
    }

    /** The organisations asked, in code order. */
    public List<OrganisationCode> asked() {
        return asked;
    }

    public boolean hasAsked(OrganisationCode organisation) {
        return Collections.binarySearch(asked, organisation) >= 0;
    }

    /** The organisations with an accepted answer, in code order. That one has answered is public. */
    public List<OrganisationCode> answered() {
        return answered.stream().mapToObj(asked::get).toList();
    }

    public boolean hasAnswered(OrganisationCode organisation) {
        int unit = Collections.binarySearch(asked, organisation);
        return unit >= 0 && answered.get(unit);
    }

    /** How many members of the group have an accepted answer; of {@link #groups} counted once for all. */
    public int answeredIn(PeerGroup group) {
        Integer known = answeredInGroup.get(group.id());
        return known == null ? answeredOf(group) : known;
    }

    /** How many members of the group have an accepted answer here and in another snapshot. */
    public int answeredInBoth(Snapshot other, PeerGroup group) {
        return other == this
                ? answeredIn(group)
                : (int) group.members().stream()
                        .filter(member -> hasAnswered(member) && other.hasAnswered(member))
                        .count();
    }

    private int answeredOf(PeerGroup group) {
        return (int) group.members().stream().filter(this::hasAnswered).count();
    }

    /** As they were defined at the freeze, in the order of the pack. */
    public List<Indicator> indicators() {
        return indicators;
    }

    public ResolveGroups.Groups groups() {
        return groups;
    }

    /**
     * The own values of one organisation by indicator, in the order of the indicators. They are for that organisation
     * alone: whoever asks has made sure that the reader acts for it. Nobody else's are read for it.
     */
    public Map<String, IndicatorValue> ownValues(OrganisationCode organisation) {
        Map<String, IndicatorValue> own = new LinkedHashMap<>();
        int unit = Collections.binarySearch(asked, organisation);
        Map<FigureColumn, RawColumn> row = unit < 0 ? Map.of() : values.of(unit);
        for (Indicator indicator : indicators) {
            own.put(indicator.id(), unit < 0 ? none(ValueStatus.NOT_ANSWERED) : value(indicator, row, 0));
        }
        return own;
    }

    /** The reference values that entered the own values, each with the year it describes. */
    public Map<String, ReferenceValue> ownReference(OrganisationCode organisation) {
        return Collections.unmodifiableMap(values.reference(organisation));
    }

    /** The values of everyone, by the number of the unit. */
    List<IndicatorValue> values(Indicator indicator) {
        Map<FigureColumn, RawColumn> columns = columns(indicator);
        return IntStream.range(0, asked.size())
                .mapToObj(unit -> value(indicator, columns, unit))
                .toList();
    }

    private Map<FigureColumn, RawColumn> columns(Indicator indicator) {
        return EvaluateUnits.of(indicator).stream()
                .filter(column -> values.columns().contains(column))
                .collect(Collectors.toMap(column -> column, values::column));
    }

    /** How many members have which value, those without one left out; of {@link #groups} counted once. */
    Map<IndicatorValue, Integer> counts(Indicator indicator, PeerGroup group) {
        return answeredInGroup.containsKey(group.id())
                ? counts.computeIfAbsent(
                        new Counted(indicator.id(), group.id()),
                        unseen ->
                                counted(indicator, unitsOfGroup.computeIfAbsent(group.id(), unplaced -> units(group))))
                : counted(indicator, units(group));
    }

    private Map<IndicatorValue, Integer> counted(Indicator indicator, int[] units) {
        Map<FigureColumn, RawColumn> columns = columns(indicator);
        Map<IndicatorValue, Integer> counted = new LinkedHashMap<>();
        for (int unit : units) {
            IndicatorValue value = value(indicator, columns, unit);
            if (value.isThere() && columns.values().stream().allMatch(column -> column.has(unit))) {
                counted.merge(value.marked(ValueStatus.OK), 1, Integer::sum);
            }
        }
        return Collections.unmodifiableMap(counted);
    }

    private int[] units(PeerGroup group) {
        return group.members().stream()
                .mapToInt(member -> Collections.binarySearch(asked, member))
                .filter(unit -> unit >= 0)
                .toArray();
    }

    private static IndicatorValue value(Indicator indicator, Map<FigureColumn, RawColumn> columns, int unit) {
        if (!indicator.collected()) {
            return none(ValueStatus.NOT_COLLECTED);
        }
        if (indicator.valueType() == ValueType.COMPOSITION) {
            return parts(indicator, columns, unit);
        }
        RawColumn column = columns.get(FigureColumn.of(indicator.id()));
        if (column == null) {
            return none(ValueStatus.NOT_COLLECTED);
        }
        if (!column.isThere(unit)) {
            return none(column.status(unit));
        }
        double value = column.value(unit);
        return switch (indicator.valueType()) {
            case NUMBER -> new IndicatorValue.Number(value, column.isSmallBase(unit), column.status(unit));
            case BOOLEAN -> new IndicatorValue.YesNo(value == 1, column.status(unit));
            case CATEGORY ->
                new IndicatorValue.Chosen(
                        indicator.categories().get((int) value).code(), column.status(unit));
            case COMPOSITION -> throw new IllegalStateException("A composition has no column of its own");
        };
    }

    private static IndicatorValue parts(Indicator indicator, Map<FigureColumn, RawColumn> columns, int unit) {
        Map<String, Double> parts = new LinkedHashMap<>();
        ValueStatus status = ValueStatus.OK;
        for (Category part : indicator.categories()) {
            RawColumn column = columns.get(new FigureColumn(indicator.id(), part.code()));
            if (column == null) {
                return none(ValueStatus.NOT_COLLECTED);
            }
            if (!column.isThere(unit)) {
                return none(column.status(unit));
            }
            status = column.status(unit);
            parts.put(part.code(), column.value(unit));
        }
        return new IndicatorValue.Parts(parts, status);
    }

    private static IndicatorValue none(ValueStatus status) {
        return new IndicatorValue.None(status);
    }

    SortedSet<FigureColumn> columns() {
        return values.columns();
    }

    RawColumn column(FigureColumn column) {
        return values.column(column);
    }

    SortedMap<OrganisationCode, String> openAnswers(String path) {
        return values.openAnswers(path);
    }

    boolean answered(int unit) {
        return answered.get(unit);
    }

    Optional<Indicator> indicator(String id) {
        return indicators.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /**
     * SHA-256 over everything in the snapshot, in an order that no input can change. One column is read after another.
     *
     * @param name of the round, the vintage and the definitions used
     */
    String sha256(String... name) {
        return new SnapshotHash(name)
                .units(asked, answered)
                .values(values)
                .groups(groups)
                .hex();
    }
}
