package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.indicator.ValueType;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.peergroup.ResolveGroups;
import fi.kuntapeili.benchmark.peergroup.StructuralProfile;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a freeze made of the accepted answers: the value of every indicator for every organisation, the groups, the answers
 * shown by name, and the reference values used. Immutable.
 *
 * <p>The raw columns never leave this package. Outside it, an organisation's own values can be asked for, and the values of
 * others through {@link ReleasedFigures} and, for what is shown by name, {@link NamedAnswers}.
 */
public final class Snapshot {

    private final List<OrganisationCode> asked;
    private final boolean[] answered;
    private final List<Indicator> indicators;
    private final SortedMap<FigureColumn, RawColumn> columns;
    private final SortedMap<String, SortedMap<OrganisationCode, String>> openAnswers;
    private final SortedMap<OrganisationCode, SortedMap<String, ReferenceValue>> reference;
    private final ResolveGroups.Groups groups;
    private final Map<String, Integer> answeredInGroup;

    /**
     * @param asked in code order; the order of every column
     * @param answered which of them have an accepted answer
     * @param columns one for each indicator, or part of a composition
     * @param openAnswers canonical values by cell path and organisation
     * @param reference the values that were used, by organisation and statistic
     */
    Snapshot(
            List<OrganisationCode> asked,
            boolean[] answered,
            List<Indicator> indicators,
            Map<FigureColumn, RawColumn> columns,
            Map<String, SortedMap<OrganisationCode, String>> openAnswers,
            Map<OrganisationCode, SortedMap<String, ReferenceValue>> reference,
            ResolveGroups.Groups groups) {
        this.asked = List.copyOf(asked);
        this.answered = answered.clone();
        this.indicators = List.copyOf(indicators);
        this.columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
        this.openAnswers = Collections.unmodifiableSortedMap(new TreeMap<>(openAnswers));
        this.reference = Collections.unmodifiableSortedMap(new TreeMap<>(reference));
        this.groups = groups;
        this.answeredInGroup =
                groups.compared().stream().collect(Collectors.toUnmodifiableMap(PeerGroup::id, this::counted));
    }

    /** The organisations asked, in code order. */
    public List<OrganisationCode> asked() {
        return asked;
    }

    /** The organisations with an accepted answer, in code order. That one has answered is public. */
    public List<OrganisationCode> answered() {
        List<OrganisationCode> codes = new ArrayList<>();
        for (int unit = 0; unit < answered.length; unit++) {
            if (answered[unit]) {
                codes.add(asked.get(unit));
            }
        }
        return List.copyOf(codes);
    }

    public boolean hasAnswered(OrganisationCode organisation) {
        int unit = Collections.binarySearch(asked, organisation);
        return unit >= 0 && answered[unit];
    }

    /** How many members of the group have an accepted answer; of {@link #groups} counted once for all. */
    public int answeredIn(PeerGroup group) {
        Integer known = answeredInGroup.get(group.id());
        return known == null ? counted(group) : known;
    }

    private int counted(PeerGroup group) {
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
     * alone: whoever asks has made sure that the reader acts for it.
     */
    public Map<String, IndicatorValue> ownValues(OrganisationCode organisation) {
        Map<String, IndicatorValue> values = new LinkedHashMap<>();
        int unit = Collections.binarySearch(asked, organisation);
        for (Indicator indicator : indicators) {
            values.put(indicator.id(), unit < 0 ? none(ValueStatus.NOT_ANSWERED) : value(indicator, unit));
        }
        return values;
    }

    /** The reference values that entered the own values, each with the year it describes. */
    public Map<String, ReferenceValue> ownReference(OrganisationCode organisation) {
        SortedMap<String, ReferenceValue> own = reference.get(organisation);
        return own == null ? Map.of() : Collections.unmodifiableMap(own);
    }

    IndicatorValue value(Indicator indicator, int unit) {
        if (!indicator.collected()) {
            return none(ValueStatus.NOT_COLLECTED);
        }
        if (indicator.valueType() == ValueType.COMPOSITION) {
            return parts(indicator, unit);
        }
        RawColumn column = columns.get(FigureColumn.of(indicator.id()));
        if (!column.has(unit)) {
            return none(column.status(unit));
        }
        double value = column.value(unit);
        return switch (indicator.valueType()) {
            case NUMBER -> new IndicatorValue.Number(value, column.isSmallBase(unit));
            case BOOLEAN -> new IndicatorValue.YesNo(value == 1);
            case CATEGORY ->
                new IndicatorValue.Chosen(
                        indicator.categories().get((int) value).code());
            case COMPOSITION -> throw new IllegalStateException("A composition has no column of its own");
        };
    }

    private IndicatorValue parts(Indicator indicator, int unit) {
        Map<String, Double> parts = new LinkedHashMap<>();
        for (Category part : indicator.categories()) {
            RawColumn column = columns.get(new FigureColumn(indicator.id(), part.code()));
            if (!column.has(unit)) {
                return none(column.status(unit));
            }
            parts.put(part.code(), column.value(unit));
        }
        return new IndicatorValue.Parts(parts);
    }

    private static IndicatorValue none(ValueStatus status) {
        return new IndicatorValue.None(status);
    }

    SortedMap<FigureColumn, RawColumn> columns() {
        return columns;
    }

    SortedMap<String, SortedMap<OrganisationCode, String>> openAnswers() {
        return openAnswers;
    }

    SortedMap<OrganisationCode, SortedMap<String, ReferenceValue>> reference() {
        return reference;
    }

    boolean answered(int unit) {
        return answered[unit];
    }

    Optional<Indicator> indicator(String id) {
        return indicators.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /**
     * SHA-256 over everything in the snapshot, in an order that no input can change.
     *
     * @param name of the round, the vintage and the definitions used
     */
    String sha256(String... name) {
        Sha256 hash = new Sha256().line("kuntapeili snapshot 1").line(name);
        for (int unit = 0; unit < answered.length; unit++) {
            hash.line("unit", asked.get(unit).value(), answered[unit] ? "answered" : "");
        }
        columns.forEach((column, raw) ->
                hash.line("column", column.id()).bytes(raw.storedDoubles()).bytes(raw.storedStatuses()));
        openAnswers.forEach(
                (path, byCode) -> byCode.forEach((code, value) -> hash.line("open", path, code.value(), value)));
        reference.forEach((code, byStatistic) -> byStatistic.forEach((statistic, value) -> hash.line(
                "reference",
                code.value(),
                statistic,
                Integer.toString(value.year()),
                value.value().stripTrailingZeros().toPlainString())));
        groups.compared()
                .forEach(group -> hash.line(
                        "group",
                        group.id(),
                        Integer.toString(group.tier()),
                        group.members().toString()));
        groups.listed()
                .forEach(
                        group -> hash.line("listed", group.id(), group.members().toString()));
        groups.profiles().forEach(profile -> hash(profile, hash));
        return hash.hex();
    }

    private static void hash(StructuralProfile profile, Sha256 hash) {
        hash.line("profile", profile.rule(), Double.toString(profile.usualDistance()));
        profile.organisations().forEach(code -> hash.line("placed", code.value()));
        profile.groups().forEach((code, group) -> hash.line("nearest", code.value(), group));
        profile.columns()
                .forEach(column -> hash.line(
                        "variable",
                        column.variable().toString(),
                        column.values().toString()));
    }
}
