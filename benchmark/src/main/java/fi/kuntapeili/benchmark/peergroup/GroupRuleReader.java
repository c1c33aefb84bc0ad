package fi.kuntapeili.benchmark.peergroup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fi.kuntapeili.benchmark.disclosure.GroupTier;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import fi.kuntapeili.survey.questionnaire.DefinitionProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code groups.yaml}. Everything that is wrong is listed in one go. */
public final class GroupRuleReader {

    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    /** @param rules what could be read; complete only when there are no problems */
    public record Reading(List<GroupRule> rules, List<DefinitionProblem> problems) {
        public Reading {
            rules = List.copyOf(rules);
            problems = List.copyOf(problems);
        }
    }

    private GroupRuleReader() {}

    /** @param languages every text must exist in each of them */
    public static Reading read(String yaml, Set<String> languages) {
        List<DefinitionProblem> problems = new ArrayList<>();
        JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            return new Reading(List.of(), List.of(new DefinitionProblem(line, e.getOriginalMessage())));
        }
        DefinitionNode file = new DefinitionNode(root, "", languages, problems);
        List<GroupRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int index = 0;
        for (DefinitionNode node : file.list("groups", "group")) {
            JsonNode json = root.path("groups").get(index++);
            rule(node, json, ids).ifPresent(rules::add);
            if (!ids.add(node.text("id", ""))) {
                node.problem("id", "is used twice");
            }
        }
        crossedNeighbours(rules).forEach(id -> file.problem("groups", "crosses nearest neighbours: " + id));
        if (rules.stream().noneMatch(GroupRule.Everyone.class::isInstance)) {
            file.problem("groups", "has no rule everyone");
        }
        return new Reading(rules, problems);
    }

    /** Part of a block alone would differ from others by fewer than a block. */
    private static List<String> crossedNeighbours(List<GroupRule> rules) {
        Set<String> nearest = rules.stream()
                .filter(GroupRule.Neighbours.class::isInstance)
                .map(GroupRule::id)
                .collect(Collectors.toSet());
        return rules.stream()
                .filter(rule -> rule instanceof GroupRule.Crossing crossing
                        && crossing.rules().stream().anyMatch(nearest::contains))
                .map(GroupRule::id)
                .toList();
    }

    private static Optional<GroupRule> rule(DefinitionNode node, JsonNode json, Set<String> earlier) {
        GroupRule.Basics basics =
                new GroupRule.Basics(node.text("id"), node.localized("name"), tier(node), node.flag("public"));
        String kind = node.text("rule");
        return switch (kind) {
            case "everyone" -> Optional.of(new GroupRule.Everyone(basics));
            case "attribute" -> Optional.of(new GroupRule.ByAttribute(basics, node.text("attribute")));
            case "classes" -> Optional.of(classes(basics, node, json));
            case "networks" -> Optional.of(new GroupRule.Networks(basics, networks(node)));
            case "crossing" -> Optional.of(crossing(basics, node, earlier));
            case "neighbours" -> Optional.of(NeighboursReader.read(basics, node));
            default -> {
                node.problem(
                        "rule", "is none of everyone, attribute, classes, networks, crossing, neighbours: " + kind);
                yield Optional.empty();
            }
        };
    }

    private static int tier(DefinitionNode node) {
        int tier = node.integer("tier", -1);
        if (tier < 0 || tier >= GroupTier.values().length) {
            node.problem("tier", "must be 0 to " + (GroupTier.values().length - 1));
            return GroupTier.values().length - 1;
        }
        return tier;
    }

    private static GroupRule classes(GroupRule.Basics basics, DefinitionNode node, JsonNode json) {
        List<BigDecimal> cutPoints = new ArrayList<>();
        for (JsonNode cut : json.path("cutPoints")) {
            if (!cut.isNumber()) {
                node.problem("cutPoints", "has something that is not a number: " + cut.asText());
            } else if (!cutPoints.isEmpty() && cut.decimalValue().compareTo(cutPoints.get(cutPoints.size() - 1)) <= 0) {
                node.problem("cutPoints", "do not rise at " + cut.asText());
            } else {
                cutPoints.add(cut.decimalValue());
            }
        }
        List<GroupRule.NamedClass> classes = node.list("classes", "class").stream()
                .map(each -> new GroupRule.NamedClass(each.text("id"), each.localized("name")))
                .toList();
        if (classes.size() != cutPoints.size() + 1) {
            node.problem("classes", "must be one more than the cut points: " + (cutPoints.size() + 1));
        }
        return new GroupRule.Classes(basics, numberOf(node, "of"), cutPoints, classes);
    }

    /** The number that a field names; a field that names none is a problem. */
    static GroupRule.NumberOf numberOf(DefinitionNode node, String field) {
        String written = node.text(field);
        return GroupRule.NumberOf.read(written).orElseGet(() -> {
            if (!written.isEmpty()) {
                node.problem(field, "must be ref.<statistic> or organisation.<attribute>: " + written);
            }
            return new GroupRule.NumberOf.Attribute(written);
        });
    }

    private static List<GroupRule.NamedNetwork> networks(DefinitionNode node) {
        return node.list("networks", "network").stream()
                .map(each -> new GroupRule.NamedNetwork(
                        each.text("id"), each.localized("name"), each.optionalLocalized("note"), each.flag("public")))
                .toList();
    }

    private static GroupRule crossing(GroupRule.Basics basics, DefinitionNode node, Set<String> earlier) {
        List<String> rules = node.texts("of");
        if (rules.size() < 2) {
            node.problem("of", "must name at least two rules");
        }
        rules.stream()
                .filter(id -> !earlier.contains(id))
                .forEach(id -> node.problem("of", "names " + id + ", which does not stand earlier in the file"));
        return new GroupRule.Crossing(basics, rules);
    }
}
