package fi.kuntapeili.benchmark.success;

import fi.kuntapeili.benchmark.peergroup.GroupRule.NumberOf;
import fi.kuntapeili.benchmark.peergroup.SummedAreas;
import fi.kuntapeili.benchmark.statistics.Summation;
import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Published numbers of units, by unit in code order. A unit is one organisation or the sum of several; where one of them
 * lacks a number, the sum is missing too, for a part is not the whole.
 */
final class PublicFigures {

    private record Place(String statistic, String organisation, int year) {}

    private final List<RankedUnit> units;
    private final List<List<Organisation>> members;
    private final Map<Place, Double> values = new HashMap<>();
    private final List<ReferenceValue> notCounted;

    private PublicFigures(List<RankedUnit> units, List<List<Organisation>> members, List<ReferenceValue> values) {
        this.units = List.copyOf(units);
        this.members = List.copyOf(members);
        this.notCounted = values.stream().filter(value -> !value.counts()).toList();
        values.forEach(value -> value.counted()
                .ifPresent(number -> this.values.put(
                        new Place(value.statistic(), value.organisation().value(), value.year()),
                        number.doubleValue())));
    }

    static PublicFigures ofOrganisations(List<Organisation> organisations, List<ReferenceValue> values) {
        List<Organisation> ordered = organisations.stream()
                .sorted(Comparator.comparing(Organisation::code))
                .toList();
        return new PublicFigures(
                ordered.stream()
                        .map(each -> new RankedUnit(each.code().value(), each.name()))
                        .toList(),
                ordered.stream().map(List::of).toList(),
                values);
    }

    /** One unit for each code of the attribute; organisations without one are in none. */
    static PublicFigures ofAreas(Attribute attribute, List<Organisation> organisations, List<ReferenceValue> values) {
        Map<OrganisationCode, Organisation> byCode =
                organisations.stream().collect(Collectors.toMap(Organisation::code, each -> each));
        SortedMap<String, List<OrganisationCode>> areas =
                SummedAreas.of(attribute.key(), organisations, Map.of()).members();
        return new PublicFigures(
                areas.keySet().stream()
                        .map(code -> new RankedUnit(
                                code, attribute.labelOf(code).orElseGet(() -> LocalizedText.of(Map.of("", code)))))
                        .toList(),
                areas.values().stream()
                        .map(codes -> codes.stream().map(byCode::get).toList())
                        .toList(),
                values);
    }

    List<RankedUnit> units() {
        return units;
    }

    /** Who they are and of whom they are made, with what the register says, a line each. */
    Stream<String> described() {
        return IntStream.range(0, units.size())
                .mapToObj(unit -> units.get(unit) + " "
                        + members.get(unit).stream()
                                .map(each -> each.code() + " " + new TreeMap<>(each.attributes()))
                                .toList());
    }

    /** The statistic in the year; NaN where missing. */
    double[] statistic(String id, int year) {
        return summed(
                each -> Optional.ofNullable(values.get(new Place(id, each.code().value(), year)))
                        .orElse(Double.NaN));
    }

    /** Why a unit lacks something in these years, as far as its publishers say; else it is just missing. */
    SuccessResult.Reason whyMissing(int unit, Set<Integer> years) {
        Set<OrganisationCode> of =
                members.get(unit).stream().map(Organisation::code).collect(Collectors.toSet());
        List<ReferenceValue> lacking = notCounted.stream()
                .filter(value -> of.contains(value.organisation()) && years.contains(value.year()))
                .toList();
        if (lacking.stream().anyMatch(ReferenceValue::isSuppressed)) {
            return SuccessResult.Reason.SUPPRESSED;
        }
        return lacking.isEmpty() ? SuccessResult.Reason.MISSING : SuccessResult.Reason.ESTIMATE;
    }

    /** A covariate in the year, divided and on its scale; NaN where missing or without a place on it. */
    double[] covariate(Covariate covariate, int year) {
        double[] numbers = number(covariate.of(), year);
        covariate
                .per()
                .map(per -> number(per, year))
                .ifPresent(base ->
                        Arrays.setAll(numbers, unit -> base[unit] == 0 ? Double.NaN : numbers[unit] / base[unit]));
        return covariate.logarithm()
                ? Arrays.stream(numbers)
                        .map(value -> value > 0 ? Math.log(value) : Double.NaN)
                        .toArray()
                : numbers;
    }

    private double[] number(NumberOf number, int year) {
        return number instanceof NumberOf.Statistic statistic
                ? statistic(statistic.id(), year)
                : attribute(((NumberOf.Attribute) number).key());
    }

    /** Numbers of the register were checked when it was loaded. */
    private double[] attribute(String key) {
        return summed(each -> each.attribute(key).map(Double::parseDouble).orElse(Double.NaN));
    }

    private double[] summed(ToDoubleFunction<Organisation> number) {
        return members.stream()
                .mapToDouble(of -> Summation.of(of.stream().mapToDouble(number).toArray()))
                .toArray();
    }
}
