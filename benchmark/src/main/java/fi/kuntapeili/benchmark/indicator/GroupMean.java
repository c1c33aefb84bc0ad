package fi.kuntapeili.benchmark.indicator;

/**
 * The one linear statistic that an indicator asks for of a group, of which there are two that must not be mistaken for each
 * other.
 */
public enum GroupMean {
    NONE,
    /** The mean of the units' own values: each unit has one vote. */
    OF_UNITS,
    /** The group as one: the sum of what is divided over the sum of what it is divided by. */
    OF_SUMS
}
