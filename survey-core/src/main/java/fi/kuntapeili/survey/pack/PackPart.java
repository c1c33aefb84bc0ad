package fi.kuntapeili.survey.pack;

import java.util.Optional;

/**
 * What one kind of content does with a pack. Implementations are application-scoped beans; each module brings its own.
 * Reading changes nothing; applying happens only when no part found a problem.
 */
public interface PackPart {

    /** Parts are read and applied in this order. */
    enum Order {
        MESSAGES,
        ORGANISATIONS,
        NETWORKS,
        REFERENCE,
        QUESTIONNAIRE,
        INDICATORS,
        INDICES,
        PEER_GROUPS,
        ROUNDS,
        ANSWERS,
        FREEZE,
        PUBLICATIONS
    }

    Order order();

    /** Reads and checks; empty when the pack has nothing for this part, or when something is wrong. */
    Optional<Change> read(PackReading reading);

    /** Makes the content true. Runs in the transaction of the whole load; applying again the same changes nothing. */
    @FunctionalInterface
    interface Change {
        void apply();
    }
}
