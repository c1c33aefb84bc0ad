package fi.kuntapeili.benchmark.byname;

/** What came of asking others for a comparison by name. */
public sealed interface AskResult {

    /** All is well; nothing has been sent yet. */
    record Ready(PairRequest request) implements AskResult {}

    /** The others have been asked. */
    record Asked(PairRequest request) implements AskResult {}

    record NotFrozen() implements AskResult {}

    /** Only who answered in the round may ask. */
    record AnswerFirst() implements AskResult {}

    /** Something has to be put right. */
    record Wrong(Problem problem, int limit) implements AskResult {}

    /** What has to be put right. */
    enum Problem {
        SET_MISSING,
        PURPOSE_MISSING,
        PURPOSE_TOO_LONG,
        NOBODY_CHOSEN,
        TOO_MANY_PARTIES,
        TOO_MANY_MEMBERS,
        /** One alone is no sum. */
        TOO_FEW_MEMBERS,
        NAME_MISSING,
        NAME_TOO_LONG,
        AGAINST_MISSING,
        AGAINST_IS_MEMBER,
        /** Somebody who was chosen did not answer in the round, or is the organisation itself. */
        NOT_THERE,
        TOO_MANY_REQUESTS
    }
}
