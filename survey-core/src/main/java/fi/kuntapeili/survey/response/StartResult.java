package fi.kuntapeili.survey.response;

/** What became of starting to answer. */
public sealed interface StartResult {

    /** Answering may go on; also when it had been started before. */
    record Started() implements StartResult {}

    record NotStarted(Obstacle obstacle) implements StartResult {}
}
