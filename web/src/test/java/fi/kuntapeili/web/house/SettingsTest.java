package fi.kuntapeili.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Every setting is described where an installation looks for it, and only settings that exist are set. */
class SettingsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final String OURS = "kuntapeili.";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*`) \\|");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern SET_BY_THE_IMAGE = Pattern.compile("\\b((?:KUNTAPEILI|QUARKUS)_[A-Z_]+)=");

    @Test
    void everySettingOfTheApplicationIsDescribed() throws IOException {
        Set<String> declared = declared();
        assertTrue(declared.contains("kuntapeili.mail.address"), declared.toString());
        assertTrue(declared.contains("kuntapeili.demo.accounts"), declared.toString());
        declared.removeAll(described());
        assertEquals(Set.of(), declared);
    }

    @Test
    void everyDescribedSettingOfOursExists() throws IOException {
        Set<String> described = described();
        described.removeIf(each -> !each.startsWith(OURS));
        described.removeAll(declared());
        assertEquals(
                Set.of("kuntapeili.data"), described, "All but the one that is read before the application starts");
    }

    @Test
    void whatTheComposeFileAndTheImageSetIsDescribed() throws IOException {
        Set<String> set = new TreeSet<>();
        new YAMLMapper()
                .readTree(ROOT.resolve("deploy/compose.yaml").toFile())
                .at("/services/application/environment")
                .fieldNames()
                .forEachRemaining(set::add);
        assertTrue(set.size() > 0);
        SET_BY_THE_IMAGE
                .matcher(Files.readString(ROOT.resolve("deploy/container/Containerfile")))
                .results()
                .forEach(found -> set.add(found.group(1)));
        described().forEach(setting -> set.remove(variable(setting)));
        assertEquals(Set.of(), set);
    }

    /** The names in the first column of the tables of docs/deploy.md. */
    static Set<String> described() throws IOException {
        return ROW.matcher(Files.readString(ROOT.resolve("docs/deploy.md")))
                .results()
                .flatMap(row -> QUOTED.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> declared() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fi.kuntapeili").stream()
                        .flatMap(found -> Stream.concat(mapped(found), injected(found)))
                        .filter(name -> name.startsWith(OURS))
                        .filter(name -> !name.endsWith("[*]"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> mapped(JavaClass found) {
        return found.isAnnotatedWith(ConfigMapping.class)
                ? ConfigMappings.getProperties(ConfigClass.configClass(found.reflect())).keySet().stream()
                : Stream.empty();
    }

    private static Stream<String> injected(JavaClass found) {
        return Stream.concat(
                        found.getFields().stream().map(field -> field.tryGetAnnotationOfType(ConfigProperty.class)),
                        found.getCodeUnits().stream()
                                .flatMap(unit -> unit.getParameters().stream())
                                .map(parameter -> parameter.tryGetAnnotationOfType(ConfigProperty.class)))
                .flatMap(annotation -> annotation.stream())
                .map(ConfigProperty::name);
    }

    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
