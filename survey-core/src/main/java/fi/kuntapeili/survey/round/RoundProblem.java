package fi.kuntapeili.survey.round;

import java.util.List;

/**
 * Why something cannot be done with a round.
 *
 * @param field the part of the plan that is in the way, such as {@code closes}; empty when it is the round's state
 * @param key of the text that says it; {@code args} in its order
 */
public record RoundProblem(String field, String key, List<Object> args) {

    public RoundProblem {
        args = List.copyOf(args);
    }

    static RoundProblem of(String field, String key, Object... args) {
        return new RoundProblem(field, key, List.of(args));
    }
}
