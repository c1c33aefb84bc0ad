package fi.kuntapeili.survey.questionnaire;

import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What formulas see beside the answers themselves.
 *
 * @param previous the last round's answers by question id, bound as formulas see them
 * @param ref reference statistics by id: the latest value not later than the reference year; without those that the
 *     publisher keeps back
 * @param organisation attributes of the register
 * @param marked of the reference statistics, those that the publisher estimated, imputed or keeps back
 */
public record Surroundings(
        Map<String, Object> previous,
        Map<String, Object> ref,
        Map<String, Object> organisation,
        Map<String, ReferenceValue> marked) {

    public static final Surroundings NONE = new Surroundings(Map.of(), Map.of(), Map.of());

    public Surroundings {
        previous = Collections.unmodifiableMap(new HashMap<>(previous));
        ref = Collections.unmodifiableMap(new HashMap<>(ref));
        organisation = Collections.unmodifiableMap(new HashMap<>(organisation));
        marked = Map.copyOf(marked);
    }

    /** Nothing is marked. */
    public Surroundings(Map<String, Object> previous, Map<String, Object> ref, Map<String, Object> organisation) {
        this(previous, ref, organisation, Map.of());
    }

    /** The same without the answers of the last round. */
    public Surroundings withoutPrevious() {
        return new Surroundings(Map.of(), ref, organisation, marked);
    }
}
