package fi.kuntapeili.survey.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The application's own texts in the shipped languages, in ICU message format with positional arguments.
 *
 * <p>Arguments: numbers are written with the grouping of the language ({@code {0,number,#}} for a year); dates and times
 * need {@code {0,date,medium}} or {@code {0,time,short}}; a {@link LocalizedText} is written in the language asked for;
 * anything else by its {@code toString()}.
 */
@ApplicationScoped
@Unremovable // templates look it up by hand
public class Texts {

    private final TextSettings settings;
    private final Locality locality;
    private final Map<String, Map<String, String>> patterns = new HashMap<>();
    private final AddedTexts added;
    private final Map<String, Map<String, String>> addedPatterns = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

    @Inject
    public Texts(TextSettings settings, Locality locality, AddedTexts added) {
        this.added = added;
        this.settings = settings;
        this.locality = locality;
        MessageFiles files = new MessageFiles(Thread.currentThread().getContextClassLoader());
        settings.languages().forEach(language -> patterns.put(language, files.patterns(language)));
    }

    /**
     * The text of the key in the language, or in the fallback language when the application is not shipped in it.
     *
     * @throws IllegalArgumentException when there is no text with the key
     */
    public String get(String language, String key, Object... arguments) {
        String shipped = shipped(language);
        MessageFormat format = parsed.computeIfAbsent(shipped + '/' + key, ignored -> parse(shipped, key));
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = argument(arguments[i], shipped);
        }
        // A MessageFormat is not safe for several threads at once; a copy is much cheaper than parsing.
        return ((MessageFormat) format.clone()).format(written);
    }

    /** Whether there is a text with the key. */
    public boolean has(String key) {
        return patterns.get(settings.fallback()).containsKey(key);
    }

    /** The language itself when there are texts in it, shipped or brought by the pack, else the fallback. */
    public String shipped(String language) {
        return patterns.containsKey(language) || !added(language).isEmpty() ? language : settings.fallback();
    }

    /** Added texts have changed. */
    public void forgetAdded() {
        addedPatterns.clear();
        parsed.clear();
    }

    private Map<String, String> added(String language) {
        return addedPatterns.computeIfAbsent(language, added::in);
    }

    /** The locale whose formats the language uses. */
    public ULocale locale(String language) {
        return ULocale.forLanguageTag(settings.locale().getOrDefault(language, language));
    }

    private MessageFormat parse(String language, String key) {
        String pattern = pattern(language, key);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no text with the key " + key + " in " + language);
        }
        return new MessageFormat(pattern, locale(language));
    }

    /** A language that the pack brought may lack texts; those are shown in the fallback language. */
    private String pattern(String language, String key) {
        Map<String, String> shipped = patterns.get(language);
        return shipped != null
                ? shipped.get(key)
                : added(language)
                        .getOrDefault(key, patterns.get(settings.fallback()).get(key));
    }

    private Object argument(Object argument, String language) {
        if (argument instanceof LocalizedText text) {
            return text.in(language);
        }
        return Moments.isMoment(argument) ? Moments.calendar(argument, locality.timeZone()) : argument;
    }
}
