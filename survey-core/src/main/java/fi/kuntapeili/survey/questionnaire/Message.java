package fi.kuntapeili.survey.questionnaire;

import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;

/** What is said to the person who answers: written by the authors of the questionnaire, or one of the product's own texts. */
public sealed interface Message {

    record Authored(LocalizedText text) implements Message {}

    /** @param key of the product's texts; args in its order */
    record Standard(String key, List<Object> args) implements Message {
        public Standard {
            args = List.copyOf(args);
        }
    }

    static Message of(String key, Object... args) {
        return new Standard(key, List.of(args));
    }
}
