package fi.kuntapeili.benchmark.statistics;

import java.util.OptionalDouble;

/**
 * From one round to a later one.
 *
 * @param absolute later less earlier, in the unit of the values (percentage points for percentages); NaN if one is missing
 * @param relative the absolute change over the earlier value; empty where that is not above zero and above the floor, since
 *     any change of next to nothing is a multiple
 */
public record Change(double absolute, OptionalDouble relative) {

    /**
     * The change from the earlier to the later value.
     *
     * @param floor the earlier value must be above it for a relative change to mean something; at least zero
     */
    public static Change of(double earlier, double later, double floor) {
        double absolute = later - earlier;
        boolean meaningful = earlier > Math.max(0, floor) && !Double.isNaN(absolute);
        return new Change(absolute, meaningful ? OptionalDouble.of(absolute / earlier) : OptionalDouble.empty());
    }
}
