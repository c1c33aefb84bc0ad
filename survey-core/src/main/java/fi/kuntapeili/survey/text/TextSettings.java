package fi.kuntapeili.survey.text;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** Which languages the application's own texts are shipped in. */
@ConfigMapping(prefix = "kuntapeili.texts")
public interface TextSettings {

    /** Lower-case codes of the languages for which message files are shipped, in the order in which they are offered. */
    List<String> languages();

    /** The language used where a pack offers one that is not shipped. */
    String fallback();

    /** For each language the locale (a language tag) whose number and date formats it uses. */
    Map<String, String> locale();
}
