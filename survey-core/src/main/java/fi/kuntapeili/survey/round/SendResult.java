package fi.kuntapeili.survey.round;

/** What came of sending letters of a round. */
public sealed interface SendResult {

    /** @param posted letters that are new; those that had been posted before are not posted again */
    record Sent(int posted) implements SendResult {}

    /** No letter was posted. */
    record NotNow(RoundProblem problem) implements SendResult {}

    static SendResult notNow(String key) {
        return new NotNow(RoundProblem.of("", key));
    }
}
