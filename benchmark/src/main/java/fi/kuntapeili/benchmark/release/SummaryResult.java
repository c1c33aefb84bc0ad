package fi.kuntapeili.benchmark.release;

/** What came of an attempt to do something with a summary report. */
public sealed interface SummaryResult {

    record Done(SummaryReport report) implements SummaryResult {}

    /**
     * Nothing was changed.
     *
     * @param key of the text that says why
     */
    record Refused(String key) implements SummaryResult {}
}
