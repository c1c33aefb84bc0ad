package fi.kuntapeili.benchmark.release;

/** The life of a summary report, in order. A change before publishing leads back to the beginning. */
public enum SummaryState {
    DRAFT,
    SUBMITTED_FOR_APPROVAL,
    APPROVED,
    PUBLISHED
}
