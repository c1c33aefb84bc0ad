package fi.kuntapeili.web.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Templates and Java sources of all modules, as far as texts are concerned. */
final class Sources {

    private static final List<String> MODULES = List.of("survey-core", "benchmark", "web");
    private static final Pattern IN_TEMPLATE = Pattern.compile("(?<![\\w-])t:([a-z][a-z0-9_]*)");
    private static final Pattern IN_JAVA =
            Pattern.compile("(?:\\btexts\\.get\\([^\"]{1,60},|\\bflash\\(|\\bnew TextKey\\()\\s*\"([a-z0-9_]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9_]+)\"|'([a-z0-9_]+)'");

    final Map<Path, String> templates = new TreeMap<>();
    final Map<Path, String> java = new TreeMap<>();

    Sources() {
        Path root = Path.of("").toAbsolutePath().getParent();
        for (String module : MODULES) {
            read(root.resolve(module).resolve("src/main/resources/templates"), "", templates);
            read(root.resolve(module).resolve("src/main/java"), ".java", java);
        }
    }

    /** Every key that a template or class names outright, with the file that does; not the beginnings of worked-out keys. */
    Map<String, Path> namedKeys() {
        Map<String, Path> keys = new TreeMap<>();
        templates.forEach((path, text) -> collect(IN_TEMPLATE, text, path, keys));
        java.forEach((path, text) -> collect(IN_JAVA, text, path, keys));
        keys.remove("of");
        keys.keySet().removeIf(key -> key.endsWith("_"));
        return keys;
    }

    /** Quoted words anywhere: a key, or the beginning of worked-out keys when it ends with an underscore. */
    Map<String, Path> quotedWords() {
        Map<String, Path> words = new TreeMap<>();
        templates.forEach((path, text) -> collect(LITERAL, text, path, words));
        java.forEach((path, text) -> collect(LITERAL, text, path, words));
        return words;
    }

    private static void collect(Pattern pattern, String text, Path path, Map<String, Path> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    into.putIfAbsent(matcher.group(group), path);
                }
            }
        }
    }

    private static void read(Path folder, String ending, Map<Path, String> into) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(ending))
                    .toList()) {
                into.put(file, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
