package fi.kuntapeili.survey.round;

import java.util.List;

/** What came of an attempt to create or change a round. */
public sealed interface RoundResult {

    record Done(Round round) implements RoundResult {}

    /** Nothing was changed. */
    record Refused(List<RoundProblem> problems) implements RoundResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    static RoundResult refused(String field, String key, Object... args) {
        return new Refused(List.of(RoundProblem.of(field, key, args)));
    }
}
