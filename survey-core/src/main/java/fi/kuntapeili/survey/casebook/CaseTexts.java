package fi.kuntapeili.survey.casebook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words of a case, plain text in one language or several. What is not written in a language is read in another.
 *
 * @param title by language; may be empty
 * @param parts by id of the question that the part came from, then by language
 */
public record CaseTexts(Map<String, String> title, Map<String, Map<String, String>> parts) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_PART = 8_000;

    /** Blank texts are left out. */
    public CaseTexts {
        title = filled(title);
        Map<String, Map<String, String>> kept = new LinkedHashMap<>();
        parts.forEach((question, byLanguage) -> {
            Map<String, String> texts = filled(byLanguage);
            if (!texts.isEmpty()) {
                kept.put(question, texts);
            }
        });
        parts = Map.copyOf(kept);
    }

    private static Map<String, String> filled(Map<String, String> byLanguage) {
        Map<String, String> kept = new HashMap<>();
        byLanguage.forEach((language, text) -> {
            if (!text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        return Map.copyOf(kept);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean isTooLong() {
        return title.values().stream().anyMatch(text -> text.length() > LONGEST_TITLE)
                || parts.values().stream()
                        .flatMap(byLanguage -> byLanguage.values().stream())
                        .anyMatch(text -> text.length() > LONGEST_PART);
    }
}
