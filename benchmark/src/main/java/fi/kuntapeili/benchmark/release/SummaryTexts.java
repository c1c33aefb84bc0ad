package fi.kuntapeili.benchmark.release;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The words of a summary report: Markdown by language.
 *
 * @param introduction what the round tells, in the words of its publisher
 * @param method how the figures came about
 * @param nonResponse who did not answer and what that means
 */
public record SummaryTexts(
        Map<String, String> introduction, Map<String, String> method, Map<String, String> nonResponse) {

    public static final int LONGEST = 20_000;

    /** Blank texts are left out. */
    public SummaryTexts {
        introduction = filled(introduction);
        method = filled(method);
        nonResponse = filled(nonResponse);
    }

    private static Map<String, String> filled(Map<String, String> byLanguage) {
        Map<String, String> kept = new TreeMap<>();
        byLanguage.forEach((language, text) -> {
            if (!text.isBlank()) {
                kept.put(language, text.strip().replace("\r\n", "\n"));
            }
        });
        return Map.copyOf(kept);
    }

    /** Whether every text exists in the language. */
    boolean isWhole(String language) {
        return Stream.of(introduction, method, nonResponse).allMatch(text -> text.containsKey(language));
    }

    boolean isTooLong() {
        return Stream.of(introduction, method, nonResponse)
                .flatMap(text -> text.values().stream())
                .anyMatch(text -> text.length() > LONGEST);
    }

    SummaryTexts in(Iterable<String> languages) {
        return new SummaryTexts(only(introduction, languages), only(method, languages), only(nonResponse, languages));
    }

    private static Map<String, String> only(Map<String, String> byLanguage, Iterable<String> languages) {
        Map<String, String> kept = new TreeMap<>();
        languages.forEach(language -> kept.put(language, byLanguage.getOrDefault(language, "")));
        return kept;
    }
}
