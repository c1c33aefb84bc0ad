package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * A structural variable by which units are near or far. It describes the area, never an outcome that is compared
 * afterwards: who is near by what is compared has nothing to learn from the comparison.
 */
public final class NeighbourVariable {
    private final String id;
    private final double weight;
    private final double[] scores;

    private NeighbourVariable(String id, double weight, double[] scores) {
        this.id = id;
        this.weight = weight;
        this.scores = scores;
    }

    /**
     * A variable on the scale of its whole population: z, or robust z where the skewness is beyond two.
     *
     * @param values one per unit, NaN where missing; amounts as logarithms
     * @param weight above zero; weights are taken relative to their sum
     */
    public static NeighbourVariable of(String id, double[] values, double weight) {
        return of(id, values, weight, Standardisation.bySkewness(OrderedSample.of(values)));
    }

    public static NeighbourVariable of(String id, double[] values, double weight, Standardisation standardisation) {
        if (!(weight > 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("The weight of " + id + " is above zero and finite, not " + weight);
        }
        double[] scores = new double[values.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = standardisation.score(values[i]);
        }
        return new NeighbourVariable(id, weight, scores);
    }

    public String id() {
        return id;
    }

    public double weight() {
        return weight;
    }

    /** The scores of each unit by variable; NaN where the value is missing or the variable has no spread. */
    static double[][] points(List<NeighbourVariable> variables, int units) {
        double[][] points = new double[units][variables.size()];
        for (int v = 0; v < variables.size(); v++) {
            for (int unit = 0; unit < units; unit++) {
                points[unit][v] = variables.get(v).scores[unit];
            }
        }
        return points;
    }

    boolean tellsApart() {
        return Arrays.stream(scores).anyMatch(score -> !Double.isNaN(score));
    }

    int units() {
        return scores.length;
    }
}
