package fi.kuntapeili.benchmark.statistics;

import java.util.List;

/**
 * Another unit as seen from one: how far, and why.
 *
 * @param unit the id of the other
 * @param distance the weighted root mean square of the differences, in standard deviations
 * @param comparedWeight the share of the weight on variables that both have, between 0 and 1
 * @param contributions one per variable that both have, in the order of the variables
 */
public record Neighbour(String unit, double distance, double comparedWeight, List<Contribution> contributions) {
    public Neighbour {
        contributions = List.copyOf(contributions);
    }

    /**
     * What a variable adds to the distance: large shares pull the two apart, small ones together.
     *
     * @param variable its id
     * @param difference the other less the own value, in standard deviations
     * @param share of the squared distance, between 0 and 1; the shares of one neighbour sum to one unless the two are
     *     equal throughout, when all are zero
     */
    public record Contribution(String variable, double difference, double share) {}
}
