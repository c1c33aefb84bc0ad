package fi.kuntapeili.benchmark.peergroup;

import fi.kuntapeili.benchmark.disclosure.GroupTier;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the rule {@code neighbours} of {@code groups.yaml}. */
final class NeighboursReader {

    private static final int SMALLEST_BLOCK = 6;
    private static final int LARGEST_BLOCK = 8;
    private static final int FEWEST_MEMBERS = 12;

    /** How the scale of a variable is found. */
    private enum Scale {
        BY_SKEWNESS,
        MEAN,
        MEDIAN
    }

    private enum Transform {
        NONE,
        LOG
    }

    private NeighboursReader() {}

    static GroupRule.Neighbours read(GroupRule.Basics basics, DefinitionNode node) {
        if (basics.tier() != GroupTier.NEIGHBOURS.ordinal()) {
            node.problem("tier", "must be " + GroupTier.NEIGHBOURS.ordinal() + " for nearest neighbours");
        }
        if (basics.isPublic()) {
            node.problem("public", "must be left out: nearest neighbours are never for everyone");
        }
        int blockSize = node.integer("blockSize", SMALLEST_BLOCK);
        if (blockSize < SMALLEST_BLOCK || blockSize > LARGEST_BLOCK) {
            node.problem("blockSize", "must be " + SMALLEST_BLOCK + " to " + LARGEST_BLOCK);
        }
        int members = node.integer("members", FEWEST_MEMBERS);
        if (members < FEWEST_MEMBERS) {
            node.problem("members", "must be at least " + FEWEST_MEMBERS);
        }
        List<StructuralVariable> variables = node.list("variables", "variable").stream()
                .map(NeighboursReader::variable)
                .toList();
        if (variables.isEmpty()) {
            node.problem("variables", "is missing");
        }
        if (variables.stream()
                        .map(StructuralVariable::id)
                        .collect(Collectors.toSet())
                        .size()
                < variables.size()) {
            node.problem("variables", "has an id twice");
        }
        return new GroupRule.Neighbours(basics, variables, blockSize, members);
    }

    private static StructuralVariable variable(DefinitionNode node) {
        double weight = node.number("weight", BigDecimal.ONE).doubleValue();
        if (!(weight > 0)) {
            node.problem("weight", "must be above zero");
            weight = 1;
        }
        return new StructuralVariable(
                node.text("id"),
                node.localized("name"),
                node.optionalLocalized("unit"),
                GroupRuleReader.numberOf(node, "of"),
                node.has("per") ? Optional.of(GroupRuleReader.numberOf(node, "per")) : Optional.empty(),
                node.choice("transform", Transform.class, Transform.NONE) == Transform.LOG,
                robust(node.choice("scale", Scale.class, Scale.BY_SKEWNESS)),
                weight,
                node.integer("decimals", 0));
    }

    private static Optional<Boolean> robust(Scale scale) {
        return scale == Scale.BY_SKEWNESS ? Optional.empty() : Optional.of(scale == Scale.MEDIAN);
    }
}
