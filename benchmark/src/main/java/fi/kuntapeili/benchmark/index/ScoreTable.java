package fi.kuntapeili.benchmark.index;

import fi.kuntapeili.benchmark.statistics.OrderedSample;
import fi.kuntapeili.benchmark.statistics.PercentileRank;
import fi.kuntapeili.benchmark.statistics.Standardisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Indicators on one scale, ready for weights: columns of scores by indicator, grouped by pillar. For geometric methods
 * the columns are logarithms, so that either way an index is a weighted mean.
 *
 * <p>A pillar counts for a unit with enough of its weight present, by the nominal weights; the weights of what is missing
 * then go to the rest. How much is enough is said by the definition. A unit without one of its pillars has no index. An
 * indicator that nobody has, or that cannot be scored for lack of spread, is dropped for all, and a pillar with it when it
 * was the last.
 */
final class ScoreTable {
    private static final double ROUNDING = 1e-9;

    private final int units;
    private final boolean geometric;
    private final double enoughWeight;
    private final double[][] scores;
    private final int[][] missing;
    private final List<Pillar> pillars;
    private final List<IndexIndicator> indicators;
    private final int[] pillarOf;
    private final double[] indicatorWeights;
    private final double[] pillarWeights;
    /** One where enough of a pillar is present for a unit, else NaN. */
    private final double[][] enough;

    private final List<String> dropped;

    private ScoreTable(IndexDefinition definition, IndexData data) {
        this.units = data.units().size();
        this.geometric = definition.method().geometric();
        this.enoughWeight = definition.enough();
        List<IndexIndicator> kept = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        this.dropped = new ArrayList<>();
        this.pillars = new ArrayList<>();
        for (Pillar pillar : definition.pillars()) {
            for (IndexIndicator indicator : pillar.indicators()) {
                double[] column = scores(indicator, data.column(indicator.id()), definition.method());
                if (Arrays.stream(column).allMatch(Double::isNaN)) {
                    dropped.add(indicator.id());
                    continue;
                }
                if (!pillars.contains(pillar)) {
                    pillars.add(pillar);
                }
                kept.add(indicator);
                columns.add(column);
                places.add(pillars.size() - 1);
            }
        }
        this.pillarWeights = pillars.stream().mapToDouble(Pillar::weight).toArray();
        this.indicatorWeights =
                kept.stream().mapToDouble(IndexIndicator::weight).toArray();
        this.pillarOf = places.stream().mapToInt(p -> p).toArray();
        this.indicators = List.copyOf(kept);
        this.scores = columns.stream().map(ScoreTable::zeroWhereMissing).toArray(double[][]::new);
        this.missing = columns.stream().map(ScoreTable::missing).toArray(int[][]::new);
        this.enough = enough();
    }

    static ScoreTable of(IndexDefinition definition, IndexData data) {
        return new ScoreTable(definition, data);
    }

    private static double[] zeroWhereMissing(double[] column) {
        return Arrays.stream(column)
                .map(score -> Double.isNaN(score) ? 0 : score)
                .toArray();
    }

    private static int[] missing(double[] column) {
        return IntStream.range(0, column.length)
                .filter(u -> Double.isNaN(column[u]))
                .toArray();
    }

    private static double[] scores(IndexIndicator indicator, double[] values, Method method) {
        double[] treated =
                Arrays.stream(values).map(indicator.treatment()::apply).toArray();
        double[] scores = Arrays.stream(treated)
                .map(scale(indicator, OrderedSample.of(treated), method.normalisation()))
                .toArray();
        return method.geometric() ? Arrays.stream(scores).map(logarithm(method)).toArray() : scores;
    }

    /** Scores from 0 to 100 are moved to 1 to 100 first: a logarithm of zero would outweigh everything else. */
    private static DoubleUnaryOperator logarithm(Method method) {
        return method.normalisation() == Method.Normalisation.NONE ? Math::log : score -> Math.log(1 + 0.99 * score);
    }

    private static DoubleUnaryOperator scale(
            IndexIndicator indicator, OrderedSample sample, Method.Normalisation normalisation) {
        double sign = indicator.goalposts().higherIsBetter() ? 1 : -1;
        return switch (normalisation) {
            case GOALPOSTS -> indicator.goalposts()::score;
            case Z_SCORE -> {
                Standardisation z = Standardisation.byMean(sample);
                yield value -> sign * z.score(value);
            }
            case PERCENTILE ->
                value -> {
                    double rank = PercentileRank.of(sample, value);
                    return sign > 0 ? rank : 100 - rank;
                };
            case NONE -> value -> value > 0 ? Math.pow(value, sign) : Double.NaN;
        };
    }

    private double[][] enough() {
        double[] total = new double[pillarWeights.length];
        double[][] lacking = new double[pillarWeights.length][units];
        for (int j = 0; j < scores.length; j++) {
            total[pillarOf[j]] += indicatorWeights[j];
            for (int unit : missing[j]) {
                lacking[pillarOf[j]][unit] += indicatorWeights[j];
            }
        }
        double[][] result = new double[pillarWeights.length][units];
        for (int p = 0; p < result.length; p++) {
            for (int u = 0; u < units; u++) {
                double share = 1 - lacking[p][u] / total[p];
                result[p][u] = share >= enoughWeight - ROUNDING ? 1 : Double.NaN;
            }
        }
        return result;
    }

    int units() {
        return units;
    }

    /** The indicators that are scored, in the order of the columns. */
    List<IndexIndicator> indicators() {
        return indicators;
    }

    /** The pillars that have a scored indicator. */
    List<Pillar> pillars() {
        return List.copyOf(pillars);
    }

    double[] indicatorWeights() {
        return indicatorWeights.clone();
    }

    double[] pillarWeights() {
        return pillarWeights.clone();
    }

    /** Indicators without any usable score: no value at all, or no spread to score by. */
    List<String> dropped() {
        return List.copyOf(dropped);
    }

    /** Whether the unit's index rests on less than every indicator. */
    boolean incomplete(int unit) {
        return Arrays.stream(missing).anyMatch(units -> Arrays.binarySearch(units, unit) >= 0);
    }

    double score(int indicator, int unit) {
        return Arrays.binarySearch(missing[indicator], unit) >= 0 ? Double.NaN : scores[indicator][unit];
    }

    /** The score of each pillar and unit; NaN where too little is present. */
    double[][] pillarScores(double[] weights) {
        double[][] sums = new double[pillarWeights.length][units];
        double[] total = new double[pillarWeights.length];
        for (int j = 0; j < scores.length; j++) {
            addTo(sums[pillarOf[j]], scores[j], weights[j]);
            total[pillarOf[j]] += weights[j];
        }
        double[][] found = new double[pillarWeights.length][units];
        for (int p = 0; p < sums.length; p++) {
            Arrays.fill(found[p], total[p]);
        }
        for (int j = 0; j < scores.length; j++) {
            for (int unit : missing[j]) {
                found[pillarOf[j]][unit] -= weights[j];
            }
        }
        for (int p = 0; p < sums.length; p++) {
            for (int u = 0; u < units; u++) {
                sums[p][u] = enough[p][u] * sums[p][u] / found[p][u];
            }
        }
        return sums;
    }

    /** The index of each unit on the scale of the columns: a logarithm for geometric methods; NaN without one. */
    double[] index(double[] weights, double[] weightsOfPillars) {
        double[][] parts = pillarScores(weights);
        double[] index = new double[units];
        double total = 0;
        for (int p = 0; p < parts.length; p++) {
            addTo(index, parts[p], weightsOfPillars[p]);
            total += weightsOfPillars[p];
        }
        for (int u = 0; u < units; u++) {
            index[u] /= total;
        }
        return index;
    }

    /** A score or index as it is told: out of its logarithm for geometric methods. */
    double told(double score) {
        return geometric ? Math.exp(score) : score;
    }

    private static void addTo(double[] sums, double[] values, double weight) {
        for (int u = 0; u < sums.length; u++) {
            sums[u] += weight * values[u];
        }
    }
}
