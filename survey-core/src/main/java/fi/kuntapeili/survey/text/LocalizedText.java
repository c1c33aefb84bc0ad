package fi.kuntapeili.survey.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One text in every language of a pack, keyed by lower-case language code.
 *
 * <p>A text has at least one language. Asked for a language it lacks, it answers in the first language it has, in
 * alphabetical order of codes, so that a page never shows a hole; whether a pack is complete is checked when it is
 * loaded.
 */
public record LocalizedText(Map<String, String> byLanguage) {

    public LocalizedText {
        Objects.requireNonNull(byLanguage, "byLanguage");
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A text needs at least one language");
        }
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    @JsonCreator
    public static LocalizedText of(Map<String, String> byLanguage) {
        return new LocalizedText(byLanguage);
    }

    @JsonValue
    Map<String, String> json() {
        return byLanguage;
    }

    /** The text in the language, or in the first language there is. Never null. */
    public String in(String language) {
        String exact = byLanguage.get(language);
        return exact != null ? exact : byLanguage.values().iterator().next();
    }

    public boolean has(String language) {
        String text = byLanguage.get(language);
        return text != null && !text.isBlank();
    }
}
