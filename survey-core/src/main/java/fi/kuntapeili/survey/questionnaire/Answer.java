package fi.kuntapeili.survey.questionnaire;

/** What stands in a cell that is not empty. */
public sealed interface Answer {

    /** A value of the cell's type, possibly one that a check objects to. */
    record Given(Value value) implements Answer {}

    /** Said to be missing, and why. */
    record Missing(MissingCode code) implements Answer {}

    /** Kept as typed although it cannot be read; marked, and blocking submission. */
    record Unreadable(String raw, Message problem) implements Answer {}
}
