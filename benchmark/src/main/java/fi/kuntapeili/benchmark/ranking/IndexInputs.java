package fi.kuntapeili.benchmark.ranking;

import fi.kuntapeili.benchmark.index.IndexData;
import fi.kuntapeili.benchmark.ranking.DeclaredIndex.DeclaredInput;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The published values that an index is computed from: of the year that each input states and no other, of every unit that
 * the register does not list as abolished.
 *
 * @param units codes, in their order
 * @param values by input, then by unit; what is missing is left out
 */
public record IndexInputs(List<String> units, Map<String, Map<String, BigDecimal>> values) {

    public IndexInputs {
        units = List.copyOf(units);
        values = Map.copyOf(values);
    }

    public static IndexInputs of(
            DeclaredIndex index, Collection<Organisation> organisations, Collection<ReferenceValue> published) {
        List<String> units = organisations.stream()
                .filter(organisation -> organisation.validTo().isEmpty())
                .map(organisation -> organisation.code().value())
                .sorted()
                .toList();
        Map<String, Map<String, BigDecimal>> values = new LinkedHashMap<>();
        for (DeclaredInput input : index.inputs()) {
            Map<String, BigDecimal> ofUnits = new HashMap<>();
            for (ReferenceValue value : published) {
                if (value.year() == input.year() && value.statistic().equals(input.statistic())) {
                    ofUnits.put(value.organisation().value(), value.value());
                }
            }
            ofUnits.keySet().retainAll(units);
            values.put(input.id(), ofUnits);
        }
        return new IndexInputs(units, values);
    }

    Optional<BigDecimal> value(DeclaredInput input, String unit) {
        return Optional.ofNullable(values.get(input.id()).get(unit));
    }

    boolean hasAny(DeclaredInput input) {
        return !values.get(input.id()).isEmpty();
    }

    /** The same as columns of numbers, NaN where a value is missing. */
    IndexData data() {
        Map<String, double[]> columns = new HashMap<>();
        values.forEach((input, ofUnits) -> columns.put(
                input,
                units.stream()
                        .mapToDouble(unit ->
                                ofUnits.containsKey(unit) ? ofUnits.get(unit).doubleValue() : Double.NaN)
                        .toArray()));
        return new IndexData(units, columns);
    }
}
