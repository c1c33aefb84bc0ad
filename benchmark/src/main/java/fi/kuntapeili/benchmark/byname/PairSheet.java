package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.benchmark.indicator.Direction;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.statistics.PairComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the parties of a comparison by name see, all alike.
 *
 * @param left how many indicators of the set are not shown, since they could give away what somebody else answered
 */
public record PairSheet(PairRequest request, List<Row> rows, int left) {

    /**
     * @param values by party
     * @param spread the published quartiles of everyone; empty where they are not shown or the indicator is no number
     */
    public record Row(Indicator indicator, List<PartyValue> values, Optional<Spread> spread) {
        public Row {
            values = List.copyOf(values);
        }
    }

    public record Spread(double lower, double upper) {}

    /** How the first stands to the second. */
    public enum Standing {
        AHEAD,
        LEVEL,
        BEHIND,
        /** They differ, and neither end is the better one. */
        DIFFERENT,
        NOT_COMPARED
    }

    /**
     * @param difference in standard deviations, above zero where the first is ahead or, without a better end, has more
     */
    public record Difference(Row row, Standing standing, OptionalDouble difference) {}

    /**
     * Two of the parties.
     *
     * @param tally of the indicators with a better end that both have
     */
    public record Pair(int one, int other, List<Difference> differences, PairComparison tally) {}

    public PairSheet {
        rows = List.copyOf(rows);
    }

    /** Every two parties, in their order. */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < request.parties().size(); one++) {
            for (int other = one + 1; other < request.parties().size(); other++) {
                pairs.add(pair(one, other));
            }
        }
        return pairs;
    }

    public Pair pair(int one, int other) {
        List<Difference> differences =
                rows.stream().map(row -> difference(row, one, other)).toList();
        double[] judged = differences.stream()
                .filter(difference -> difference.row().indicator().direction() != Direction.NEUTRAL)
                .mapToDouble(difference -> difference.difference().orElse(Double.NaN))
                .toArray();
        double[] unknownNoise = new double[judged.length];
        return new Pair(one, other, differences, PairComparison.of(judged, unknownNoise));
    }

    private static Difference difference(Row row, int one, int other) {
        if (row.spread().isEmpty()
                || !(number(row.values().get(one)) instanceof IndicatorValue.Number first)
                || !(number(row.values().get(other)) instanceof IndicatorValue.Number second)) {
            return new Difference(row, Standing.NOT_COMPARED, OptionalDouble.empty());
        }
        int sign = row.indicator().direction() == Direction.LOWER ? -1 : 1;
        Spread spread = row.spread().get();
        double difference =
                PairComparison.difference(sign * first.value(), sign * second.value(), spread.lower(), spread.upper());
        return Double.isNaN(difference)
                ? new Difference(row, Standing.NOT_COMPARED, OptionalDouble.empty())
                : new Difference(row, standing(row.indicator(), difference), OptionalDouble.of(difference));
    }

    private static IndicatorValue number(PartyValue value) {
        return value instanceof PartyValue.Has has ? has.value() : null;
    }

    private static Standing standing(Indicator indicator, double difference) {
        if (Math.abs(difference) < PairComparison.PRACTICAL) {
            return Standing.LEVEL;
        }
        if (indicator.direction() == Direction.NEUTRAL) {
            return Standing.DIFFERENT;
        }
        return difference > 0 ? Standing.AHEAD : Standing.BEHIND;
    }
}
