package fi.kuntapeili.survey.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import fi.kuntapeili.survey.questionnaire.DefinitionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A YAML file of a pack, read through {@link DefinitionNode}; its problems are placed on lines. */
public final class YamlFile {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String name;
    private final String text;
    private final JsonNode json;
    private final Set<String> languages;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    private YamlFile(String name, String text, JsonNode json, Set<String> languages) {
        this.name = name;
        this.text = text;
        this.json = json;
        this.languages = languages;
    }

    /** @param languages of the pack, in which every text must exist; the description of a pack names its own */
    static Optional<YamlFile> read(
            String name, String text, Function<JsonNode, Set<String>> languages, List<PackProblem> problems) {
        try {
            JsonNode json = YAML.readTree(text);
            if (!json.isObject()) {
                problems.add(PackProblem.of(name, 1, "", "pack_yaml_not_a_mapping"));
                return Optional.empty();
            }
            return Optional.of(new YamlFile(name, text, json, languages.apply(json)));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(PackProblem.of(name, line, "", "pack_yaml_unreadable", reason(e.getOriginalMessage())));
            return Optional.empty();
        }
    }

    /** The parser's words without its quotation of the file, which stands in indented lines. */
    private static String reason(String message) {
        return Optional.ofNullable(message).stream()
                .flatMap(String::lines)
                .filter(line -> !line.startsWith(" ") && !line.isBlank())
                .collect(Collectors.joining(", "));
    }

    public JsonNode json() {
        return json;
    }

    public DefinitionNode root() {
        return at(json, "");
    }

    /** Any mapping of the file, with the words that say where it stands, such as {@code attribute region}. */
    public DefinitionNode at(JsonNode node, String where) {
        return new DefinitionNode(node, where, languages, problems);
    }

    public List<PackProblem> problems() {
        return problems.stream()
                .map(problem -> problem(name, text, problem.where(), problem.reason()))
                .toList();
    }

    /** The problem on the line where the place named by the words stands, as far as the words lead. */
    static PackProblem problem(String file, String text, String where, String reason) {
        return PackProblem.of(file, lineOf(text, where), where, "pack_definition", reason);
    }

    private static int lineOf(String text, String where) {
        List<String> lines = text.lines().toList();
        int found = 0;
        int from = 0;
        for (String part : where.split(", ")) {
            if (part.isBlank()) {
                continue;
            }
            String word = Pattern.quote(part.substring(part.lastIndexOf(' ') + 1));
            Pattern place = Pattern.compile("(?:^|[-{,\\s])(?:(?:id|code):\\s*['\"]?" + word
                    + "['\"]?\\s*(?:[,}].*|#.*)?$|['\"]?" + word + "['\"]?\\s*:(?:\\s|$))");
            for (int i = from; i < lines.size(); i++) {
                if (place.matcher(lines.get(i)).find()) {
                    found = i + 1;
                    from = i;
                    break;
                }
            }
        }
        return found;
    }
}
