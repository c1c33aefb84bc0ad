package fi.kuntapeili.benchmark.byname;

/** What came of joining or leaving an open comparison. */
public sealed interface OpenResult {

    /** @param changed false when it was so before */
    record Done(boolean changed) implements OpenResult {}

    /** The round is not open for it: not yet, or frozen already. */
    record NotNow() implements OpenResult {}

    /** The organisation has no such network or questions in the round. */
    record Unknown() implements OpenResult {}
}
