package fi.kuntapeili.benchmark.published;

import fi.kuntapeili.benchmark.comparison.TakenIn;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.published.PublishedTrend.Series;
import fi.kuntapeili.benchmark.published.PublishedTrend.Value;
import fi.kuntapeili.benchmark.statistics.Crosswalk;
import fi.kuntapeili.benchmark.statistics.MergedValue;
import fi.kuntapeili.survey.organisation.Merger;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The values of one year, carried into the structure of units of today. What adds up is summed over the units that have merged
 * since, and a quotient is computed anew from two sums; a rate that was published as such breaks at a merger. A publisher that
 * has already carried a year over has no values of the units that are gone, and nothing is done twice.
 */
final class YearOfFigures {

    private final PublishedFigure figure;
    private final boolean additive;
    private final Map<String, Map<OrganisationCode, ReferenceValue>> values = new HashMap<>();
    private final List<Merger> later;
    private final Set<OrganisationCode> grown;
    private final Set<OrganisationCode> then;
    private final Set<OrganisationCode> today;

    /**
     * @param additive whether every statistic of the figure adds up
     * @param published values of the year
     * @param mergers all there were
     */
    YearOfFigures(
            PublishedFigure figure,
            boolean additive,
            int year,
            Collection<ReferenceValue> published,
            List<Merger> mergers,
            Set<OrganisationCode> today) {
        this.figure = figure;
        this.additive = additive;
        this.today = today;
        published.forEach(value -> values.computeIfAbsent(value.statistic(), unseen -> new HashMap<>())
                .put(value.organisation(), value));
        this.later = mergers.stream()
                .filter(merger -> merger.date().getYear() > year)
                .toList();
        this.grown = later.stream().map(Merger::to).collect(Collectors.toUnmodifiableSet());
        this.then = Set.copyOf(values.getOrDefault(figure.statistic(), Map.of()).keySet());
    }

    /** What is shown of one unit, estimates included. */
    Value own(OrganisationCode unit) {
        Set<OrganisationCode> parts = parts(unit);
        Set<ReferenceValue.Status> marks = parts.stream()
                .flatMap(part -> figure.statistics().stream().flatMap(id -> found(id, part).stream()))
                .map(ReferenceValue::status)
                .filter(ReferenceValue.Status::isMarked)
                .collect(Collectors.toSet());
        if (marks.contains(ReferenceValue.Status.SUPPRESSED)) {
            return none(ValueStatus.SUPPRESSED);
        }
        MergedValue carried = carried(unit, false);
        if (carried.quality() == MergedValue.Quality.BREAK) {
            boolean gone = parts.stream().anyMatch(part -> !part.equals(unit));
            return new Value(Double.NaN, ValueStatus.NOT_COLLECTED, gone ? Series.MERGER_BREAK : Series.SAME);
        }
        if (Double.isNaN(carried.value())) {
            return none(hasAll(parts) ? ValueStatus.ZERO_DENOMINATOR : ValueStatus.NOT_COLLECTED);
        }
        Series series = parts.equals(Set.of(unit))
                ? Series.SAME
                : carried.quality() == MergedValue.Quality.EXACT ? Series.MERGED : Series.ESTIMATED_MERGER;
        return new Value(carried.value(), estimate(marks), series);
    }

    /** What counts in figures of several units; NaN where nothing does. */
    double counted(OrganisationCode unit) {
        return carried(unit, true).value();
    }

    private static Value none(ValueStatus why) {
        return new Value(Double.NaN, why, Series.SAME);
    }

    private static ValueStatus estimate(Set<ReferenceValue.Status> marks) {
        if (marks.contains(ReferenceValue.Status.IMPUTED)) {
            return ValueStatus.IMPUTED;
        }
        return marks.isEmpty() ? ValueStatus.OK : ValueStatus.ESTIMATED;
    }

    private boolean hasAll(Set<OrganisationCode> parts) {
        return parts.stream()
                .allMatch(part -> figure.statistics().stream()
                        .allMatch(id -> found(id, part).isPresent()));
    }

    private Optional<ReferenceValue> found(String statistic, OrganisationCode unit) {
        return Optional.ofNullable(values.getOrDefault(statistic, Map.of()).get(unit));
    }

    private Set<OrganisationCode> parts(OrganisationCode unit) {
        Set<OrganisationCode> parts = new HashSet<>(taken(unit).shares().keySet());
        if (parts.isEmpty() || then.contains(unit)) {
            parts.add(unit);
        }
        return parts;
    }

    private TakenIn taken(OrganisationCode unit) {
        return grown.contains(unit)
                ? TakenIn.by(unit, later, then::contains, today::contains)
                : new TakenIn(unit, Map.of());
    }

    private MergedValue carried(OrganisationCode unit, boolean counting) {
        TakenIn taken = taken(unit);
        Crosswalk crosswalk = taken.crosswalk();
        Map<String, Double> above = numbers(figure.statistic(), unit, taken, counting);
        if (figure.per().isEmpty()) {
            return additive ? crosswalk.sum(unit.value(), above) : crosswalk.orBreak(unit.value(), above);
        }
        Map<String, Double> below = numbers(figure.per().get(), unit, taken, counting);
        if (!additive) {
            above.replaceAll((id, value) -> value / below.get(id));
            above.replaceAll((id, value) -> Double.isFinite(value) ? value * factor() : Double.NaN);
            return crosswalk.orBreak(unit.value(), above);
        }
        MergedValue ratio = crosswalk.ratio(unit.value(), above, below);
        return new MergedValue(ratio.value() * factor(), ratio.quality());
    }

    private double factor() {
        return figure.factor().doubleValue();
    }

    /** Of the unit, if it was there, and of those that it has taken in; NaN where one has none. */
    private Map<String, Double> numbers(String statistic, OrganisationCode unit, TakenIn taken, boolean counting) {
        Map<String, Double> numbers = new HashMap<>();
        Set<OrganisationCode> parts = new HashSet<>(taken.shares().keySet());
        if (then.contains(unit)) {
            parts.add(unit);
        }
        for (OrganisationCode part : parts) {
            numbers.put(
                    part.value(),
                    found(statistic, part)
                            .flatMap(value -> counting ? value.counted() : value.shown())
                            .map(BigDecimal::doubleValue)
                            .orElse(Double.NaN));
        }
        return numbers;
    }
}
