package fi.kuntapeili.survey.organisation;

import fi.kuntapeili.survey.text.LocalizedText;
import java.util.Map;
import java.util.Optional;

/**
 * A register fact that a pack declares, such as a region or a type.
 *
 * @param key the name in files and in expressions ({@code organisation.<key>})
 * @param label what the fact is called
 * @param labels the name of each code, in the order of the pack; empty for text and numbers
 */
public record Attribute(String key, Type type, LocalizedText label, Map<String, LocalizedText> labels) {

    public enum Type {
        CODE,
        TEXT,
        NUMBER
    }

    /** The name of a code, or empty when the pack does not name it. */
    public Optional<LocalizedText> labelOf(String value) {
        return Optional.ofNullable(labels.get(value));
    }
}
