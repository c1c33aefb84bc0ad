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
import java.util.TreeMap;

/**
 * The published values that an index is computed from: of the year that each input states and no other, of every unit that
 * the register does not list as abolished.
 *
 * @param units codes, in their order
 * @param values by input, then by unit; what is missing is left out
 * @param marks by input, then by unit, what its publisher says of a value that is an estimate or kept back
 */
public record IndexInputs(
        List<String> units,
        Map<String, Map<String, BigDecimal>> values,
        Map<String, Map<String, ReferenceValue.Status>> marks) {

    public IndexInputs {
        units = List.copyOf(units);
        values = Map.copyOf(values);
        marks = Map.copyOf(marks);
    }

    public static IndexInputs of(
            DeclaredIndex index, Collection<Organisation> organisations, Collection<ReferenceValue> published) {
        List<String> units = organisations.stream()
                .filter(organisation -> organisation.validTo().isEmpty())
                .map(organisation -> organisation.code().value())
                .sorted()
                .toList();
        Map<String, Map<String, BigDecimal>> values = new LinkedHashMap<>();
        Map<String, Map<String, ReferenceValue.Status>> marks = new LinkedHashMap<>();
        for (DeclaredInput input : index.inputs()) {
            Map<String, BigDecimal> ofUnits = new HashMap<>();
            Map<String, ReferenceValue.Status> ofMarks = new HashMap<>();
            for (ReferenceValue value : published) {
                if (value.year() == input.year() && value.statistic().equals(input.statistic())) {
                    value.counted()
                            .ifPresent(
                                    counted -> ofUnits.put(value.organisation().value(), counted));
                    if (value.status().isMarked()) {
                        ofMarks.put(value.organisation().value(), value.status());
                    }
                }
            }
            ofUnits.keySet().retainAll(units);
            ofMarks.keySet().retainAll(units);
            values.put(input.id(), ofUnits);
            marks.put(input.id(), ofMarks);
        }
        return new IndexInputs(units, values, marks);
    }

    /** What publishers say of the values of a unit that are estimates or kept back, by input. */
    Map<String, ReferenceValue.Status> marks(String unit) {
        Map<String, ReferenceValue.Status> ofUnit = new TreeMap<>();
        marks.forEach((input, ofUnits) -> {
            if (ofUnits.containsKey(unit)) {
                ofUnit.put(input, ofUnits.get(unit));
            }
        });
        return ofUnit;
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
