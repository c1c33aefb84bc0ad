package fi.kuntapeili.benchmark.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who is near whom: {@code d = sqrt(sum w (z - z')^2)} over the variables both have, weights summing to one.
 *
 * <p>Where a variable is missing on either side, the sum over the others is scaled up by total over compared weight, as
 * R's {@code dist} does; with less than 70 % of the weight to compare there is no distance. Distances are symmetric but
 * nearness is not: the nearest to one need not have that one among its own nearest. Ties go by id, so the same data give
 * the same neighbours however they were listed. A variable without spread tells nobody apart and is left out.
 */
public final class Neighbourhood {
    private static final double USUAL = 0.95;
    private static final Comparator<Neighbour> NEAREST_FIRST =
            Comparator.comparingDouble(Neighbour::distance).thenComparing(Neighbour::unit);

    private final List<String> units;
    private final List<NeighbourVariable> variables;
    private final double[][] points;
    private final WeightedDistance distances;

    private Neighbourhood(List<String> units, List<NeighbourVariable> variables, double enoughWeight) {
        this.units = List.copyOf(units);
        this.variables =
                variables.stream().filter(NeighbourVariable::tellsApart).toList();
        this.points = NeighbourVariable.points(this.variables, units.size());
        this.distances = WeightedDistance.of(this.variables, enoughWeight);
    }

    /**
     * All units, placed by what describes them.
     *
     * @param units ids, each once, in the order of the variables' values
     * @throws IllegalArgumentException if there is no variable or one does not have a value per unit
     */
    public static Neighbourhood of(List<String> units, List<NeighbourVariable> variables) {
        return of(units, variables, WeightedDistance.ENOUGH_WEIGHT);
    }

    static Neighbourhood of(List<String> units, List<NeighbourVariable> variables, double enoughWeight) {
        if (variables.isEmpty() || variables.stream().anyMatch(variable -> variable.units() != units.size())) {
            throw new IllegalArgumentException("Neighbours need variables with one value for each unit");
        }
        return new Neighbourhood(units, variables, enoughWeight);
    }

    /** The nearest units, nearest first; fewer than {@code k} where too few can be compared. */
    public List<Neighbour> nearest(String unit, int k) {
        return nearest(unit, Set.copyOf(units), k);
    }

    /** Those of the units that can be compared with one, nearest first; the one itself is left out. */
    public List<Neighbour> nearestAmong(String unit, Collection<String> others) {
        return nearest(unit, Set.copyOf(others), others.size());
    }

    private List<Neighbour> nearest(String unit, Set<String> wanted, int k) {
        int own = units.indexOf(unit);
        if (own < 0) {
            throw new IllegalArgumentException("No unit " + unit);
        }
        List<Neighbour> others = new ArrayList<>();
        for (int other = 0; other < units.size(); other++) {
            boolean looked = other != own && wanted.contains(units.get(other));
            double distance = looked ? distances.between(points[own], points[other]) : Double.NaN;
            if (!Double.isNaN(distance)) {
                double compared = distances.comparedWeight(points[own], points[other]);
                others.add(new Neighbour(units.get(other), distance, compared, List.of()));
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
        double[] nearest = IntStream.range(0, units.size())
                .parallel()
                .mapToDouble(this::nearestDistance)
                .toArray();
        return Quantile.of(OrderedSample.of(nearest), USUAL);
    }

    private double nearestDistance(int own) {
        double nearest = Double.NaN;
        for (int other = 0; other < units.size(); other++) {
            double distance = other == own ? Double.NaN : distances.between(points[own], points[other]);
            nearest = Double.isNaN(nearest) || distance < nearest ? distance : nearest;
        }
        return nearest;
    }

    private Neighbour explained(int own, Neighbour neighbour) {
        int other = units.indexOf(neighbour.unit());
        double total = neighbour.distance() * neighbour.distance() * neighbour.comparedWeight();
        List<Neighbour.Contribution> contributions = new ArrayList<>();
        for (int v = 0; v < variables.size(); v++) {
            double difference = points[other][v] - points[own][v];
            if (!Double.isNaN(difference)) {
                double share = total > 0 ? distances.weight(v) * difference * difference / total : 0;
                contributions.add(new Neighbour.Contribution(variables.get(v).id(), difference, share));
            }
        }
        return new Neighbour(neighbour.unit(), neighbour.distance(), neighbour.comparedWeight(), contributions);
    }
}
