package fi.kuntapeili.benchmark.indicator;

/** What a value of an indicator is. */
public enum ValueType {
    NUMBER,
    /** The code of one of the indicator's categories. */
    CATEGORY,
    BOOLEAN,
    /** One number for each of the indicator's parts. */
    COMPOSITION
}
