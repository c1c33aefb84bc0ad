package fi.kuntapeili.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import fi.kuntapeili.survey.text.MessageFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text that a user sees exists in every language; a gap fails the build. */
class TextsTest {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    /** Names and file formats that are written the same in every language. */
    private static final Set<String> SAME_EVERYWHERE =
            Set.of("Kuntapeili", "PDF", "CSV", "JSON", "JSON-stat", "SHA-256", "EUPL-1.2", "html", "DOCTYPE");

    private final MessageFiles files = new MessageFiles(TextsTest.class.getClassLoader());
    private final Sources sources = new Sources();

    @Test
    void everyAreaHasTheSameKeysInEveryLanguage() {
        List<String> gaps = new ArrayList<>();
        for (String area : files.areas()) {
            Set<String> all = new TreeSet<>();
            LANGUAGES.forEach(
                    language -> all.addAll(files.patterns(area, language).keySet()));
            assertFalse(all.isEmpty(), "Area " + area + " is listed but has no texts");
            for (String language : LANGUAGES) {
                Map<String, String> patterns = files.patterns(area, language);
                all.stream()
                        .filter(key -> patterns.getOrDefault(key, "").isBlank())
                        .forEach(key -> gaps.add(area + " " + language + ": " + key));
            }
        }
        assertEquals(List.of(), gaps, "Texts that a language lacks");
    }

    @Test
    void aTextTakesTheSameArgumentsInEveryLanguage() {
        Map<String, String> model = files.patterns(LANGUAGES.get(0));
        List<String> differing = new ArrayList<>();
        for (String language : LANGUAGES) {
            files.patterns(language).forEach((key, pattern) -> {
                if (!arguments(key, pattern).equals(arguments(key, model.getOrDefault(key, pattern)))) {
                    differing.add(key + " in " + language);
                }
            });
        }
        assertEquals(List.of(), differing, "Texts whose arguments differ between languages");
    }

    @Test
    void everyKeyThatATemplateOrClassNamesHasAText() {
        Set<String> defined = files.patterns(LANGUAGES.get(0)).keySet();
        Map<String, Path> undefined = new TreeMap<>(sources.namedKeys());
        undefined.keySet().removeAll(defined);
        assertEquals(Map.of(), undefined, "Keys without a text");
    }

    @Test
    void everyTextIsUsedSomewhere() {
        Set<String> used = new TreeSet<>(sources.namedKeys().keySet());
        used.addAll(sources.quotedWords().keySet());
        List<String> beginnings =
                used.stream().filter(word -> word.endsWith("_")).toList();
        List<String> unused = files.patterns(LANGUAGES.get(0)).keySet().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .toList();
        assertEquals(List.of(), unused, "Texts that nothing uses");
    }

    @Test
    void noTemplateWritesWordsOfItsOwn() {
        List<String> words = new ArrayList<>();
        sources.templates.forEach((path, template) -> {
            if (path.toString().endsWith(".html") || path.toString().endsWith(".svg")) {
                ownWords(template).forEach(word -> words.add(path.getFileName() + ": " + word));
            }
        });
        assertEquals(List.of(), words, "Words in templates that do not come from the texts");
    }

    private static Set<Integer> arguments(String key, String pattern) {
        try {
            MessagePattern parsed = new MessagePattern(pattern);
            Set<Integer> numbers = new TreeSet<>();
            for (int i = 0; i < parsed.countParts(); i++) {
                if (parsed.getPartType(i) == Part.Type.ARG_NUMBER) {
                    numbers.add(parsed.getPart(i).getValue());
                }
            }
            return numbers;
        } catch (IllegalArgumentException e) {
            throw new AssertionError("The text " + key + " is not a message pattern: " + pattern, e);
        }
    }

    private static List<String> ownWords(String template) {
        String visible = template.replaceAll("(?s)\\{!.*?!}", " ")
                .replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ")
                .replaceAll("\\{[^{}]*}", " ");
        List<String> found = new ArrayList<>();
        words(visible.replaceAll("(?s)<[^>]*>", " ").replaceAll("&\\w+;", " "), found);
        Matcher attribute = Pattern.compile("\\s(?:alt|title|aria-label|placeholder)=\"([^\"]*)\"")
                .matcher(visible);
        while (attribute.find()) {
            words(attribute.group(1), found);
        }
        return found;
    }

    private static void words(String text, List<String> into) {
        Matcher word = Pattern.compile("[\\p{L}][\\p{L}\\d.-]+").matcher(text);
        while (word.find()) {
            if (!SAME_EVERYWHERE.contains(word.group())) {
                into.add(word.group());
            }
        }
    }
}
