package fi.kuntapeili.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No class names a country, a municipality or a language: those are in packs, message files and settings. */
class NothingNationalTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]+");
    private static final Set<String> LANGUAGES = Set.of("fi", "sv", "en", "fi-fi", "sv-fi", "en-gb", "fi_fi", "sv_fi");
    private static final Set<String> COUNTRIES = Set.of(
            "suomi", "suomen", "finland", "finnish", "finlands", "sverige", "sweden", "swedish", "norge", "norway");

    @Test
    void noLiteralOfAClassIsALanguageCode() throws IOException {
        List<String> found = new ArrayList<>();
        literals((file, literal) -> {
            if (LANGUAGES.contains(literal.toLowerCase(Locale.ROOT))) {
                found.add(file.getFileName() + ": " + literal);
            }
        });
        assertEquals(List.of(), found);
    }

    @Test
    void noLiteralOfAClassNamesACountryOrAMunicipality() throws IOException {
        Set<String> names = municipalities();
        assertTrue(names.size() > 300, "The register of the pack is read");
        names.addAll(COUNTRIES);
        List<String> found = new ArrayList<>();
        literals((file, literal) -> {
            Matcher word = WORD.matcher(literal);
            while (word.find()) {
                if (names.contains(word.group().toLowerCase(Locale.ROOT))) {
                    found.add(file.getFileName() + ": " + literal);
                }
            }
        });
        assertEquals(List.of(), found);
    }

    private interface Seen {
        void literal(Path file, String literal);
    }

    private static void literals(Seen seen) throws IOException {
        for (String module : List.of("survey-core", "benchmark", "web")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher literal = LITERAL.matcher(Files.readString(file));
                    while (literal.find()) {
                        seen.literal(file, literal.group(1));
                    }
                }
            }
        }
    }

    /** Finnish and Swedish names of the municipalities, in lower case. */
    private static Set<String> municipalities() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(ROOT.resolve("packs/finland-2026/organisations.csv"))) {
            for (String name : line.toLowerCase(Locale.ROOT).split(",", -1)) {
                if (WORD.matcher(name).matches() && name.length() > 3 && !line.startsWith("code")) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
