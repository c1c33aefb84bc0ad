package fi.kuntapeili.survey.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code messages_<language>.properties}: texts of the user interface in a language that the product does not ship. */
@ApplicationScoped
class MessagesPart implements PackPart {

    private static final Pattern FILE = Pattern.compile("messages_([a-z]{2,3})\\.properties");

    @Inject
    PackMessages messages;

    @Override
    public Order order() {
        return Order.MESSAGES;
    }

    @Override
    public Optional<Change> read(PackReading reading) {
        Map<String, Map<String, String>> byLanguage = new TreeMap<>();
        for (String file : reading.folder().names()) {
            Matcher name = FILE.matcher(file);
            if (name.matches()) {
                if (!reading.pack().languages().contains(name.group(1))) {
                    reading.problem(PackProblem.of(file, 0, "", "pack_language_unknown", name.group(1)));
                }
                reading.text(file).ifPresent(text -> byLanguage.put(name.group(1), properties(file, text, reading)));
            }
        }
        return byLanguage.isEmpty() ? Optional.empty() : Optional.of(() -> byLanguage.forEach(messages::replace));
    }

    private static Map<String, String> properties(String file, String text, PackReading reading) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        } catch (IllegalArgumentException e) {
            reading.problem(PackProblem.of(file, 0, "", "pack_properties_unreadable"));
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }
}
