package fi.kuntapeili.web.publishing;

import com.ibm.icu.text.CaseMap;
import com.ibm.icu.util.ULocale;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text in every language of the pack, side by side in a form.
 *
 * @param name of the field; that of each language is {@code name.language}
 * @param label as it is shown
 * @param hint as it is shown; may be empty
 * @param rows height of the boxes in lines; one line for a title
 */
record WordsField(String name, String label, String hint, int rows, List<Box> boxes) {

    /** @param languageName the name of the language, in the language */
    record Box(String id, String language, String languageName, String text) {}

    static WordsField of(
            String name, String label, String hint, int rows, List<String> languages, Map<String, String> texts) {
        return new WordsField(
                name,
                label,
                hint,
                rows,
                languages.stream()
                        .map(language -> new Box(
                                name + "." + language,
                                language,
                                languageName(language),
                                texts.getOrDefault(language, "")))
                        .toList());
    }

    public boolean oneLine() {
        return rows == 1;
    }

    /** The texts of a field as they were typed, by language. */
    static Map<String, String> typed(MultivaluedMap<String, String> form, String name) {
        Map<String, String> texts = new TreeMap<>();
        String beginning = name + ".";
        form.forEach((field, values) -> {
            if (field.startsWith(beginning) && !values.isEmpty()) {
                texts.put(field.substring(beginning.length()), values.get(0));
            }
        });
        return texts;
    }

    private static String languageName(String language) {
        return CaseMap.toTitle().wholeString().apply(Locale.ROOT, null, ULocale.getDisplayLanguage(language, language));
    }
}
