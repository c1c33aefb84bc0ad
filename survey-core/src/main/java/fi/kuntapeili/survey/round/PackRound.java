package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.questionnaire.Questionnaire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A round that a pack brings.
 *
 * @param state in which it is when the pack is loaded; what is FROZEN or PUBLISHED is frozen at the load
 * @param synthetic how its answers are made up; empty when they come from a file
 */
public record PackRound(
        String id, Questionnaire questionnaire, RoundPlan plan, RoundState state, Optional<Synthetic> synthetic) {

    /**
     * Made-up answers.
     *
     * @param shares of the responses by state, such as {@code accepted} to 0.8; the rest has not started
     * @param pinned states of organisations for which chance does not decide, by code
     */
    public record Synthetic(long seed, Map<String, Double> shares, Map<String, String> pinned) {

        public Synthetic {
            shares = Map.copyOf(shares);
            pinned = Map.copyOf(pinned);
        }
    }

    /**
     * The rounds of the pack being read, for the parts that come after.
     *
     * @param named ids, also of those that could not be read
     */
    public record All(List<PackRound> rounds, Set<String> named) {

        public All {
            rounds = List.copyOf(rounds);
            named = Set.copyOf(named);
        }

        public Optional<PackRound> find(String id) {
            return rounds.stream().filter(round -> round.id().equals(id)).findFirst();
        }
    }
}
