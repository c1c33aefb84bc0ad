package fi.kuntapeili.benchmark.indicator;

/** Which end of an indicator is the better one. A neutral one describes: it is never called good or bad. */
public enum Direction {
    HIGHER,
    LOWER,
    NEUTRAL
}
