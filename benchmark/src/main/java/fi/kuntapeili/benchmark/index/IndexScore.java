package fi.kuntapeili.benchmark.index;

import java.util.List;

/**
 * A unit's index and what it is made of, on the scale of the method (0 to 100, or standard deviations).
 *
 * @param index NaN where a pillar is missing
 * @param pillars in the order of the definition; NaN where too little of a pillar's weight is present
 * @param incomplete whether something is missing, so that the rest stands in for it
 */
public record IndexScore(String unit, double index, List<PillarScore> pillars, boolean incomplete) {
    public IndexScore {
        pillars = List.copyOf(pillars);
    }

    public record PillarScore(String pillar, double score) {}
}
