package fi.kuntapeili.survey.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reading of a pack and of those it builds on: what is wrong so far, and what earlier parts found that later parts
 * check against.
 */
public final class PackReading {

    private final List<PackProblem> problems = new ArrayList<>();
    private final Map<Class<?>, Object> found = new HashMap<>();
    private PackFolder folder;
    private PackDescription description;
    private JsonNode describing;
    private final List<YamlFile> yaml = new ArrayList<>();

    /** Turns to the next pack; empty when its description cannot be read. */
    Optional<PackDescription> turnTo(PackFolder next) {
        folder = next;
        next.unknown().forEach(name -> problems.add(PackProblem.of(name, 0, "", "pack_file_unknown")));
        if (!next.has(PackDescription.FILE)) {
            problems.add(PackProblem.of(PackDescription.FILE, 0, "", "pack_file_missing"));
        }
        Optional<PackDescription> base = Optional.ofNullable(description);
        Optional<YamlFile> file = next.text(PackDescription.FILE, problems)
                .flatMap(text -> YamlFile.read(
                        PackDescription.FILE,
                        text,
                        json -> base.map(PackDescription::languages).orElseGet(() -> PackDescription.languages(json)),
                        problems));
        file.ifPresent(yaml::add);
        return file.map(read -> {
            describing = read.json();
            description = PackDescription.read(read, base);
            return description;
        });
    }

    /** The description of the pack being read, as it stands in its file. */
    JsonNode describing() {
        return describing;
    }

    /** The pack being read. */
    public PackDescription pack() {
        return description;
    }

    public PackFolder folder() {
        return folder;
    }

    public void problem(PackProblem problem) {
        problems.add(problem);
    }

    /** The file as CSV; empty when the pack has no such file. */
    public Optional<CsvTable> csv(String file) {
        return folder.text(file, problems).map(text -> CsvTable.read(file, text, problems));
    }

    /** The file as YAML; empty when the pack has no such file or it cannot be read. */
    public Optional<YamlFile> yaml(String file) {
        Optional<YamlFile> read = folder.text(file, problems)
                .flatMap(text -> YamlFile.read(file, text, json -> description.languages(), problems));
        read.ifPresent(yaml::add);
        return read;
    }

    public Optional<String> text(String file) {
        return folder.text(file, problems);
    }

    /** The text of a file that another reader will read as YAML; empty when it is not YAML, which is noted. */
    public Optional<String> yamlText(String file) {
        return yaml(file).flatMap(read -> text(file));
    }

    /** Notes what a reader of definitions found, on the lines of its file. */
    public void definitionProblem(String file, String text, String where, String reason) {
        problems.add(YamlFile.problem(file, text, where, reason));
    }

    /** Keeps something for later parts; the same kind found again takes its place. */
    public <T> void keep(Class<T> kind, T what) {
        found.put(kind, what);
    }

    public <T> Optional<T> kept(Class<T> kind) {
        return Optional.ofNullable(found.get(kind)).map(kind::cast);
    }

    /** Everything that is wrong, file by file in the order of reading, by row. */
    List<PackProblem> problems() {
        List<PackProblem> all = new ArrayList<>(problems);
        yaml.forEach(file -> all.addAll(file.problems()));
        Map<String, List<PackProblem>> byFile = new LinkedHashMap<>();
        all.stream()
                .distinct()
                .forEach(problem -> byFile.computeIfAbsent(problem.file(), unseen -> new ArrayList<>())
                        .add(problem));
        return byFile.values().stream()
                .flatMap(ofFile -> ofFile.stream().sorted(Comparator.comparingInt(PackProblem::row)))
                .toList();
    }
}
