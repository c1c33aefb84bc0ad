package fi.kuntapeili.benchmark.peergroup;

import fi.kuntapeili.benchmark.statistics.Ratio;
import fi.kuntapeili.benchmark.statistics.Summation;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Areas made of whole organisations, such as sub-regions, each taken as one unit. Only published statistics go in, so
 * everything that comes out is public, whatever the size of an area.
 *
 * <p>An amount of an area is the sum of the amounts of its members; a ratio is computed anew from two sums and is never a
 * mean of ratios. One missing member makes the area missing, and so do members whose values speak of different years: a part
 * of an area is not the area. Which statistics add up is for the caller to know; a rate, a median or an index does not.
 */
public final class SummedAreas {

    private final SortedMap<String, List<OrganisationCode>> members;
    private final Map<OrganisationCode, Map<String, ReferenceValue>> reference;

    private SummedAreas(
            SortedMap<String, List<OrganisationCode>> members,
            Map<OrganisationCode, Map<String, ReferenceValue>> reference) {
        this.members = members;
        this.reference = reference;
    }

    /**
     * One area for each value of an attribute of the register; organisations without the attribute are in none.
     *
     * @param reference published values by organisation and statistic, at most one of each
     */
    public static SummedAreas of(
            String attribute,
            Collection<Organisation> organisations,
            Map<OrganisationCode, Map<String, ReferenceValue>> reference) {
        SortedMap<String, TreeSet<OrganisationCode>> areas = new TreeMap<>();
        organisations.forEach(organisation -> organisation
                .attribute(attribute)
                .ifPresent(area ->
                        areas.computeIfAbsent(area, unseen -> new TreeSet<>()).add(organisation.code())));
        SortedMap<String, List<OrganisationCode>> members = new TreeMap<>();
        areas.forEach((area, codes) -> members.put(area, List.copyOf(codes)));
        return new SummedAreas(Collections.unmodifiableSortedMap(members), reference);
    }

    /** The members of each area, in code order. */
    public SortedMap<String, List<OrganisationCode>> members() {
        return members;
    }

    /** The sum of an amount by area; NaN where it is missing. */
    public SortedMap<String, Double> sum(String statistic) {
        return each(codes -> Summation.of(amounts(statistic, codes)));
    }

    /** The sum of one amount over the sum of another by area; NaN where it is missing or the denominator is zero. */
    public SortedMap<String, Double> ratio(String numerator, String denominator) {
        return each(codes -> {
            double[] above = amounts(numerator, codes);
            double[] below = amounts(denominator, codes);
            Ratio ratio = Ratio.ofSums(above, below);
            return ratio.units() == codes.size() ? ratio.value() : Double.NaN;
        });
    }

    private SortedMap<String, Double> each(ToDoubleFunction<List<OrganisationCode>> figure) {
        SortedMap<String, Double> figures = new TreeMap<>();
        members.forEach((area, codes) -> figures.put(area, figure.applyAsDouble(codes)));
        return figures;
    }

    /** By member, NaN where missing; all NaN when the values are not of one year. */
    private double[] amounts(String statistic, List<OrganisationCode> codes) {
        List<Optional<ReferenceValue>> values = codes.stream()
                .map(code -> Optional.ofNullable(
                        reference.getOrDefault(code, Map.of()).get(statistic)))
                .toList();
        boolean oneYear = values.stream()
                        .flatMap(Optional::stream)
                        .map(ReferenceValue::year)
                        .collect(Collectors.toSet())
                        .size()
                == 1;
        return values.stream()
                .mapToDouble(value -> oneYear
                        ? value.flatMap(ReferenceValue::counted)
                                .map(BigDecimal::doubleValue)
                                .orElse(Double.NaN)
                        : Double.NaN)
                .toArray();
    }
}
