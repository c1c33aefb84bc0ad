package fi.kuntapeili.benchmark.byname;

/** What came of giving or taking back a consent that the freeze settles. */
public sealed interface OpenResult {

    /** @param changed false when it was so before */
    record Done(boolean changed) implements OpenResult {}

    /** The round is not open for it: not yet, or frozen already. */
    record NotNow() implements OpenResult {}

    /** The organisation is not asked in the round, or has no such network or questions in it. */
    record Unknown() implements OpenResult {}
}
