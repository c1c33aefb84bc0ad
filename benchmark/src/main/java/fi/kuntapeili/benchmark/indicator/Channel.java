package fi.kuntapeili.benchmark.indicator;

/** The leadership channel that an indicator speaks of. */
public enum Channel {
    HIERARCHY,
    MARKET,
    NETWORK,
    ALL
}
