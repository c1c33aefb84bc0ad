package fi.kuntapeili.benchmark.index;

import java.util.List;
import java.util.Map;

/**
 * Values of indicators over units: all units of the reference set, in one order.
 *
 * @param units ids, each once
 * @param columns by indicator id, one value per unit, NaN where there is none for whatever reason
 */
public record IndexData(List<String> units, Map<String, double[]> columns) {
    public IndexData {
        units = List.copyOf(units);
        columns = Map.copyOf(columns);
        int size = units.size();
        columns.forEach((id, values) -> {
            if (values.length != size) {
                throw new IllegalArgumentException("Indicator " + id + " does not have one value per unit");
            }
        });
    }

    double[] column(String indicator) {
        double[] values = columns.get(indicator);
        if (values == null) {
            throw new IllegalArgumentException("No values of indicator " + indicator);
        }
        return values;
    }
}
