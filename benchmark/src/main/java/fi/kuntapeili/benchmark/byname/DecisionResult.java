package fi.kuntapeili.benchmark.byname;

/** What came of a decision on a request. */
public sealed interface DecisionResult {

    /** The request as it is now; also when the same had been decided before. */
    record Done(PairRequest request) implements DecisionResult {}

    /** There is no such request to the organisation. */
    record Unknown() implements DecisionResult {}

    /** The request is not open for this any more. */
    record TooLate(PairRequest request) implements DecisionResult {}
}
