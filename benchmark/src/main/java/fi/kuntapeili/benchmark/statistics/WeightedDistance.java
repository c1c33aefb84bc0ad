package fi.kuntapeili.benchmark.statistics;

import java.util.List;

/**
 * The distance of two points described by the same variables: {@code sqrt(sum w d^2)} over those that both have, scaled up
 * by total over compared weight. NaN where less than enough of the weight can be compared.
 */
final class WeightedDistance {
    /** The share of the weight that two points need in common. */
    static final double ENOUGH_WEIGHT = 0.7;

    private static final double ROUNDING = 1e-9;

    private final double[] weights;
    private final double enoughWeight;

    private WeightedDistance(double[] weights, double enoughWeight) {
        this.weights = weights;
        this.enoughWeight = enoughWeight;
    }

    /** Weights are taken relative to their sum. */
    static WeightedDistance of(List<NeighbourVariable> variables, double enoughWeight) {
        double[] weights =
                variables.stream().mapToDouble(NeighbourVariable::weight).toArray();
        double total = Summation.of(weights);
        for (int v = 0; v < weights.length; v++) {
            weights[v] /= total;
        }
        return new WeightedDistance(weights, enoughWeight);
    }

    double weight(int variable) {
        return weights[variable];
    }

    /** @param one scores by variable, NaN where missing */
    double between(double[] one, double[] other) {
        double squares = 0;
        double compared = 0;
        for (int v = 0; v < weights.length; v++) {
            double difference = other[v] - one[v];
            if (!Double.isNaN(difference)) {
                squares += weights[v] * difference * difference;
                compared += weights[v];
            }
        }
        return isEnough(compared) ? Math.sqrt(squares / compared) : Double.NaN;
    }

    /** The share of the weight on variables that both have, at most 1. */
    double comparedWeight(double[] one, double[] other) {
        double compared = 0;
        for (int v = 0; v < weights.length; v++) {
            compared += Double.isNaN(other[v] - one[v]) ? 0 : weights[v];
        }
        return Math.min(1, compared);
    }

    /** Whether a point has enough values to be compared with anybody. */
    boolean isEnough(double[] point) {
        return isEnough(comparedWeight(point, point));
    }

    private boolean isEnough(double compared) {
        return compared > 0 && compared >= enoughWeight - ROUNDING;
    }
}
