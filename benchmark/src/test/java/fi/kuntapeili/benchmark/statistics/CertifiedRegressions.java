package fi.kuntapeili.benchmark.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The regressions certified by NIST, with the models they belong to. */
final class CertifiedRegressions {
    private static final Map<String, Integer> DEGREE =
            Map.of("Filip", 10, "Wampler1", 5, "Wampler2", 5, "Wampler3", 5, "Wampler4", 5);

    private CertifiedRegressions() {}

    static double[] response(String set) {
        return rows(set).stream()
                .mapToDouble(row -> Double.parseDouble(row.get(1)))
                .toArray();
    }

    static List<double[]> predictors(String set) {
        List<double[]> observations = rows(set).stream()
                .map(row -> Arrays.stream(row.get(2).split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        List<double[]> columns = new ArrayList<>();
        for (int j = 0; j < observations.get(0).length; j++) {
            int column = j;
            columns.add(observations.stream().mapToDouble(row -> row[column]).toArray());
        }
        double[] first = columns.get(0);
        IntStream.rangeClosed(2, DEGREE.getOrDefault(set, 1))
                .forEach(power -> columns.add(
                        Arrays.stream(first).map(x -> Math.pow(x, power)).toArray()));
        return columns;
    }

    static DesignMatrix design(String set) {
        List<double[]> predictors = predictors(set);
        int observations = predictors.get(0).length;
        return set.startsWith("NoInt")
                ? DesignMatrix.withoutIntercept(observations, predictors)
                : DesignMatrix.withIntercept(observations, predictors);
    }

    static LeastSquares fit(String set) {
        return fitted(LeastSquares.fit(design(set), response(set)));
    }

    static <F> F fitted(RegressionResult<F> result) {
        if (result instanceof RegressionResult.Fitted<F> fitted) {
            return fitted.fit();
        }
        throw new AssertionError("Not fitted: " + result);
    }

    private static List<List<String>> rows(String set) {
        return Samples.rows("regression-data.csv")
                .filter(row -> row.get(0).equals(set))
                .toList();
    }
}
