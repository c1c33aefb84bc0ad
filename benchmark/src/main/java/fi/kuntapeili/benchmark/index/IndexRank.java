package fi.kuntapeili.benchmark.index;

import fi.kuntapeili.benchmark.statistics.RankInterval;

/**
 * A rank, which there is not without how sure it is.
 *
 * @param rank by the index as defined, 1 is the best; ties share the best rank
 * @param interval from the 5th to the 95th of a hundred ranks under other reasonable weights, the rank itself included
 * @param medianRank half of the draws rank the unit this well or better
 * @param topQuarter the share of draws that rank it in the best quarter, between 0 and 1
 */
public record IndexRank(
        String unit, double index, int rank, RankInterval interval, double medianRank, double topQuarter) {
    public IndexRank {
        if (!interval.contains(rank)) {
            throw new IllegalArgumentException("Rank " + rank + " of " + unit + " lies outside its interval");
        }
    }
}
