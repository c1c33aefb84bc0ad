package fi.kuntapeili.survey.questionnaire;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What formulas see beside the answers themselves.
 *
 * @param previous the last round's answers by question id, bound as formulas see them
 * @param ref reference statistics by id: the latest value not later than the reference year
 * @param organisation attributes of the register
 */
public record Surroundings(Map<String, Object> previous, Map<String, Object> ref, Map<String, Object> organisation) {

    public static final Surroundings NONE = new Surroundings(Map.of(), Map.of(), Map.of());

    public Surroundings {
        previous = Collections.unmodifiableMap(new HashMap<>(previous));
        ref = Collections.unmodifiableMap(new HashMap<>(ref));
        organisation = Collections.unmodifiableMap(new HashMap<>(organisation));
    }
}
