package fi.kuntapeili.survey.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The message files of every module. Each module lists its areas, one per line, in {@value #INDEX}; an area {@code Shell}
 * has the files {@code messages/msgShell_<language>.properties} in UTF-8. Keys are unique over all areas.
 */
public final class MessageFiles {

    static final String INDEX = "META-INF/kuntapeili/messages";

    private final ClassLoader loader;

    public MessageFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /** The areas of all modules. */
    public Collection<String> areas() {
        TreeSet<String> areas = new TreeSet<>();
        for (URL index : resources(INDEX)) {
            read(index)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(areas::add);
        }
        return areas;
    }

    /**
     * Pattern by key for one area and language, in key order; empty when the file does not exist.
     *
     * @throws IllegalStateException when several modules have a file of this name
     */
    public Map<String, String> patterns(String area, String language) {
        List<URL> files = resources("messages/msg" + area + "_" + language + ".properties");
        if (files.size() > 1) {
            throw new IllegalStateException("Two modules have messages of area " + area);
        }
        Properties properties = new Properties();
        for (URL file : files) {
            try (InputStream in = open(file);
                    InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Could not read " + file, e);
            }
        }
        TreeMap<String, String> patterns = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return patterns;
    }

    /**
     * Pattern by key for one language over all areas.
     *
     * @throws IllegalStateException when two areas have the same key
     */
    public Map<String, String> patterns(String language) {
        TreeMap<String, String> all = new TreeMap<>();
        for (String area : areas()) {
            patterns(area, language).forEach((key, pattern) -> {
                if (all.put(key, pattern) != null) {
                    throw new IllegalStateException("Two areas have a text with the key " + key);
                }
            });
        }
        return all;
    }

    private List<URL> resources(String name) {
        try {
            return Collections.list(loader.getResources(name)).stream()
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look for " + name, e);
        }
    }

    private static String read(URL url) {
        try (InputStream in = open(url)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + url, e);
        }
    }

    private static InputStream open(URL url) throws IOException {
        var connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
