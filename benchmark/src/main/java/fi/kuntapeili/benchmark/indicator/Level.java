package fi.kuntapeili.benchmark.indicator;

/** Whether an indicator tells how things are arranged, what is put in, what is done, or what comes of it. */
public enum Level {
    STRUCTURE,
    RESOURCES,
    PRACTICE,
    OUTCOME
}
