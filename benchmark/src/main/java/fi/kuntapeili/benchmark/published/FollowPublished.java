package fi.kuntapeili.benchmark.published;

import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.published.PublishedTrend.Series;
import fi.kuntapeili.benchmark.published.PublishedTrend.Value;
import fi.kuntapeili.benchmark.published.PublishedTrend.Year;
import fi.kuntapeili.benchmark.statistics.OrderedSample;
import fi.kuntapeili.benchmark.statistics.Quantile;
import fi.kuntapeili.benchmark.statistics.TheilSen;
import fi.kuntapeili.benchmark.statistics.Trend;
import fi.kuntapeili.survey.organisation.Merger;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.round.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Follows a figure of published statistics over the years that the pack has, for one unit and beside it for a group. It needs
 * no survey round.
 */
@ApplicationScoped
public class FollowPublished {

    private static final int FIRST = 0;
    private static final int LAST = 9999;
    private static final double HALF = 0.5;
    private static final Value NOBODY = new Value(Double.NaN, ValueStatus.NOT_COLLECTED, Series.SAME);

    @Inject
    ReferenceStatistics statistics;

    @Inject
    Register register;

    @Inject
    Today today;

    /**
     * @param unit whose own figures are shown; empty for none
     * @param group the units of today whose median stands beside them; empty for all that there are
     */
    public PublishedTrend follow(
            PublishedFigure figure, Optional<OrganisationCode> unit, Optional<Collection<OrganisationCode>> group) {
        Set<OrganisationCode> existing =
                register.validOn(today.date()).stream().map(Organisation::code).collect(Collectors.toUnmodifiableSet());
        boolean additive = statistics.all().stream()
                .filter(statistic -> figure.statistics().contains(statistic.id()))
                .allMatch(ReferenceStatistic::additive);
        return follow(
                figure,
                additive,
                statistics.values(figure.statistics(), FIRST, LAST),
                register.mergers(),
                existing,
                unit,
                group.map(members ->
                                members.stream().filter(existing::contains).collect(Collectors.toUnmodifiableSet()))
                        .orElse(existing));
    }

    static PublishedTrend follow(
            PublishedFigure figure,
            boolean additive,
            Collection<ReferenceValue> published,
            List<Merger> mergers,
            Set<OrganisationCode> today,
            Optional<OrganisationCode> unit,
            Set<OrganisationCode> group) {
        SortedMap<Integer, List<ReferenceValue>> byYear =
                new TreeMap<>(published.stream().collect(Collectors.groupingBy(ReferenceValue::year)));
        byYear.values()
                .removeIf(values ->
                        values.stream().noneMatch(value -> value.statistic().equals(figure.statistic())));
        List<OrganisationCode> members = group.stream().sorted().toList();
        List<Value> own = new ArrayList<>();
        List<double[]> counted = new ArrayList<>();
        for (Map.Entry<Integer, List<ReferenceValue>> entry : byYear.entrySet()) {
            YearOfFigures year = new YearOfFigures(figure, additive, entry.getKey(), entry.getValue(), mergers, today);
            own.add(unit.map(year::own).orElse(NOBODY));
            counted.add(members.stream().mapToDouble(year::counted).toArray());
        }
        return trend(List.copyOf(byYear.keySet()), own, counted, decimals(figure, published), members.size());
    }

    private static PublishedTrend trend(
            List<Integer> years, List<Value> own, List<double[]> counted, int decimals, int members) {
        List<double[]> full = counted.stream()
                .filter(values -> present(values) > 0 && present(values) >= HALF * members)
                .toList();
        int[] constant = Trend.presentThroughout(full);
        List<Year> rows = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            double[] values = counted.get(i);
            double median = full.contains(values) ? median(values, constant) : Double.NaN;
            rows.add(new Year(years.get(i), own.get(i), median, present(values)));
        }
        return new PublishedTrend(
                rows,
                decimals,
                members,
                full.isEmpty() ? 0 : constant.length,
                slope(
                        years,
                        own.stream()
                                .mapToDouble(value ->
                                        value.status().isEstimate() || value.series() == Series.ESTIMATED_MERGER
                                                ? Double.NaN
                                                : value.value())
                                .toArray()),
                slope(years, rows.stream().mapToDouble(Year::median).toArray()));
    }

    private static int decimals(PublishedFigure figure, Collection<ReferenceValue> published) {
        return published.stream()
                .filter(value -> value.statistic().equals(figure.statistic()))
                .flatMap(value -> value.shown().stream())
                .mapToInt(number -> Math.max(0, number.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    private static double median(double[] values, int[] units) {
        return Quantile.of(
                OrderedSample.of(
                        Arrays.stream(units).mapToDouble(unit -> values[unit]).toArray()),
                HALF);
    }

    private static int present(double[] values) {
        return (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    private static Optional<TheilSen> slope(List<Integer> years, double[] values) {
        return Trend.slope(years.stream().mapToDouble(year -> year).toArray(), values);
    }
}
