package fi.kuntapeili.survey.response;

/** What became of staff's decision about a submitted response. */
public sealed interface ReviewResult {

    record Done() implements ReviewResult {}

    record NotPossible(Obstacle obstacle) implements ReviewResult {}
}
