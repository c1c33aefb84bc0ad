package fi.kuntapeili.benchmark.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who is near whom: {@code d = sqrt(sum w (z - z')^2)} over the variables both have, weights summing to one.
 *
 * <p>Where a variable is missing on either side, the sum over the others is scaled up by total over compared weight, as
 * R's {@code dist} does; with less than 70 % of the weight to compare there is no distance. Distances are symmetric but
 * nearness is not: the nearest to one need not have that one among its own nearest. Ties go by id, so the same data give
 * the same neighbours however they were listed. A variable without spread tells nobody apart and is left out.
 */
public final class Neighbourhood {
    private static final double ENOUGH_WEIGHT = 0.7;
    private static final double ROUNDING = 1e-9;
    private static final double USUAL = 0.95;
    private static final Comparator<Neighbour> NEAREST_FIRST =
            Comparator.comparingDouble(Neighbour::distance).thenComparing(Neighbour::unit);

    private final List<String> units;
    private final List<NeighbourVariable> variables;
    private final double[] weights;
    private final double enoughWeight;

    private Neighbourhood(List<String> units, List<NeighbourVariable> variables, double enoughWeight) {
        this.enoughWeight = enoughWeight;
        this.units = List.copyOf(units);
        this.variables =
                variables.stream().filter(NeighbourVariable::tellsApart).toList();
        double total = Summation.of(
                this.variables.stream().mapToDouble(NeighbourVariable::weight).toArray());
        this.weights = this.variables.stream()
                .mapToDouble(variable -> variable.weight() / total)
                .toArray();
    }

    /**
     * All units, placed by what describes them.
     *
     * @param units ids, each once, in the order of the variables' values
     * @throws IllegalArgumentException if there is no variable or one does not have a value per unit
     */
    public static Neighbourhood of(List<String> units, List<NeighbourVariable> variables) {
        return of(units, variables, ENOUGH_WEIGHT);
    }

    static Neighbourhood of(List<String> units, List<NeighbourVariable> variables, double enoughWeight) {
        if (variables.isEmpty() || variables.stream().anyMatch(variable -> variable.units() != units.size())) {
            throw new IllegalArgumentException("Neighbours need variables with one value for each unit");
        }
        return new Neighbourhood(units, variables, enoughWeight);
    }

    /** The nearest units, nearest first; fewer than {@code k} where too few can be compared. */
    public List<Neighbour> nearest(String unit, int k) {
        int own = units.indexOf(unit);
        if (own < 0) {
            throw new IllegalArgumentException("No unit " + unit);
        }
        List<Neighbour> others = new ArrayList<>();
        for (int other = 0; other < units.size(); other++) {
            double distance = other == own ? Double.NaN : distance(own, other);
            if (!Double.isNaN(distance)) {
                others.add(new Neighbour(units.get(other), distance, comparedWeight(own, other), List.of()));
            }
        }
        return others.stream()
                .sorted(NEAREST_FIRST)
                .limit(k)
                .map(neighbour -> explained(own, neighbour))
                .toList();
    }

    /**
     * The 95th percentile of all units' distances to their nearest: whoever is farther than this from its own nearest
     * has no close peers. Every pair is looked at, so callers keep the result.
     */
    public double usualDistance() {
        double[] nearest = new double[units.size()];
        for (int own = 0; own < nearest.length; own++) {
            nearest[own] = nearestDistance(own);
        }
        return Quantile.of(OrderedSample.of(nearest), USUAL);
    }

    private double nearestDistance(int own) {
        double nearest = Double.NaN;
        for (int other = 0; other < units.size(); other++) {
            double distance = other == own ? Double.NaN : distance(own, other);
            nearest = Double.isNaN(nearest) || distance < nearest ? distance : nearest;
        }
        return nearest;
    }

    private double distance(int own, int other) {
        double squares = 0;
        double compared = 0;
        for (int v = 0; v < weights.length; v++) {
            double difference = difference(v, own, other);
            if (!Double.isNaN(difference)) {
                squares += weights[v] * difference * difference;
                compared += weights[v];
            }
        }
        return compared < enoughWeight - ROUNDING ? Double.NaN : Math.sqrt(squares / compared);
    }

    private double comparedWeight(int own, int other) {
        double compared = 0;
        for (int v = 0; v < weights.length; v++) {
            compared += Double.isNaN(difference(v, own, other)) ? 0 : weights[v];
        }
        return Math.min(1, compared);
    }

    private double difference(int variable, int own, int other) {
        NeighbourVariable values = variables.get(variable);
        return values.score(other) - values.score(own);
    }

    private Neighbour explained(int own, Neighbour neighbour) {
        int other = units.indexOf(neighbour.unit());
        double total = neighbour.distance() * neighbour.distance() * neighbour.comparedWeight();
        List<Neighbour.Contribution> contributions = new ArrayList<>();
        for (int v = 0; v < weights.length; v++) {
            double difference = difference(v, own, other);
            if (!Double.isNaN(difference)) {
                double share = total > 0 ? weights[v] * difference * difference / total : 0;
                contributions.add(new Neighbour.Contribution(variables.get(v).id(), difference, share));
            }
        }
        return new Neighbour(neighbour.unit(), neighbour.distance(), neighbour.comparedWeight(), contributions);
    }
}
