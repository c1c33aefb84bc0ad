package fi.kuntapeili.benchmark.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Indices and data to try things on. */
final class Indices {
    private Indices() {}

    static IndexIndicator indicator(String id, double weight) {
        return new IndexIndicator(id, weight, new Treatment.AsItIs(), new Goalposts(0, 100));
    }

    static IndexDefinition oneIndicatorEach(Method method, String... ids) {
        return new IndexDefinition(
                Arrays.stream(ids)
                        .map(id -> new Pillar("pillar " + id, 1, List.of(indicator(id, 1))))
                        .toList(),
                method);
    }

    static IndexDefinition twoPillars(Method method) {
        return new IndexDefinition(
                List.of(
                        new Pillar("first", 2, List.of(indicator("a", 1), indicator("b", 2), indicator("c", 1))),
                        new Pillar("second", 1, List.of(indicator("d", 3), indicator("e", 2)))),
                method);
    }

    /** Values between 0 and 100, some missing. */
    static IndexData random(long seed, int units, double missing) {
        Random random = new Random(seed);
        Map<String, double[]> columns = new HashMap<>();
        for (String id : List.of("a", "b", "c", "d", "e")) {
            columns.put(
                    id,
                    IntStream.range(0, units)
                            .mapToDouble(u -> random.nextDouble() < missing ? Double.NaN : random.nextInt(1_000) / 10.0)
                            .toArray());
        }
        return new IndexData(names(units), columns);
    }

    static List<String> names(int units) {
        List<String> names = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            names.add("unit " + u);
        }
        return names;
    }
}
