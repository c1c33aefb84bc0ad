package fi.kuntapeili.benchmark.ranking;

import fi.kuntapeili.benchmark.index.Method;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an index came out as, rounded once as it is written everywhere. There is no rank without its interval.
 *
 * @param seed that the draws of weights were made with
 * @param ranked best first
 * @param unranked units with too little to rank them by
 * @param withoutAdding the mean shift of ranks when units are compared indicator by indicator and nothing is added up
 */
public record IndexResult(
        long seed,
        int draws,
        List<Ranked> ranked,
        List<Unranked> unranked,
        List<Weight> weights,
        List<Shift> withoutInputs,
        List<Shift> withoutPillars,
        List<MethodShift> methods,
        BigDecimal withoutAdding) {

    /**
     * @param index from 0 to 100, one decimal
     * @param low the best rank in the 5th to 95th of a hundred draws of weights, {@code high} the worst
     * @param topQuarterPercent in how many of a hundred draws the unit is in the best quarter
     * @param pillars scores from 0 to 100 in the order of the pillars, one decimal
     * @param values in the order of the inputs; null where missing, so that the rest of the pillar stands in
     * @param marks what publishers say of values that are estimates or kept back, by input
     */
    public record Ranked(
            String unit,
            BigDecimal index,
            int rank,
            int low,
            int high,
            BigDecimal medianRank,
            BigDecimal topQuarterPercent,
            List<BigDecimal> pillars,
            List<BigDecimal> values,
            Map<String, ReferenceValue.Status> marks) {
        public Ranked {
            pillars = List.copyOf(pillars);
            marks = known(marks);
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        public boolean incomplete() {
            return values.contains(null);
        }
    }

    /**
     * @param lacking ids of the pillars with too few values
     * @param values in the order of the inputs; null where missing
     * @param marks what publishers say of values that are estimates or kept back, by input
     */
    public record Unranked(
            String unit, List<String> lacking, List<BigDecimal> values, Map<String, ReferenceValue.Status> marks) {
        public Unranked {
            marks = known(marks);
            lacking = List.copyOf(lacking);
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        public boolean nothing() {
            return values.stream().allMatch(value -> value == null);
        }
    }

    /**
     * @param percent of the weight by the definition
     * @param correlation of its scores with the index, two decimals; null without spread
     */
    public record Weight(String input, BigDecimal percent, BigDecimal correlation) {}

    /** @param meanRankShift by how many places units move on average when it is left out */
    public record Shift(String left, BigDecimal meanRankShift) {}

    /** @param meanRankShift by how many places units move on average under the other method */
    public record MethodShift(Method method, BigDecimal meanRankShift) {}

    public IndexResult {
        ranked = List.copyOf(ranked);
        unranked = List.copyOf(unranked);
        weights = List.copyOf(weights);
        withoutInputs = List.copyOf(withoutInputs);
        withoutPillars = List.copyOf(withoutPillars);
        methods = List.copyOf(methods);
    }

    /** What was worked out before publishers' marks were read has none. */
    private static Map<String, ReferenceValue.Status> known(Map<String, ReferenceValue.Status> marks) {
        return marks == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(marks));
    }

    public Optional<Ranked> of(String unit) {
        return ranked.stream().filter(row -> row.unit().equals(unit)).findFirst();
    }
}
