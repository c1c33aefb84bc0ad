package fi.kuntapeili.benchmark.snapshot;

/** What came of recording a correction after the freeze. */
public sealed interface CorrectionResult {

    /** Kept beside the snapshot; no figure changed. */
    record Recorded(Correction correction) implements CorrectionResult {}

    /** The round is not frozen: the answer itself can still be changed. */
    record NotFrozen(String round) implements CorrectionResult {}

    /**
     * The figures hold no answers of the organisation, the questionnaire has no such cell, the value is impossible there,
     * or no reason was given.
     */
    record NotUnderstood(Part part) implements CorrectionResult {}

    enum Part {
        ORGANISATION,
        PATH,
        VALUE,
        REASON
    }
}
