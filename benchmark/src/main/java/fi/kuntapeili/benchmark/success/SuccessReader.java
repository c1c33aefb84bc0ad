package fi.kuntapeili.benchmark.success;

import fi.kuntapeili.benchmark.index.OutcomeScale;
import fi.kuntapeili.benchmark.indicator.Direction;
import fi.kuntapeili.benchmark.peergroup.GroupRule.NumberOf;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code rankings.yaml}. Everything that is wrong is noted in one go. */
final class SuccessReader {

    private static final String STATISTIC = "ref.";

    private enum Transform {
        NONE,
        LOG
    }

    private enum Scale {
        PLAIN,
        LOG,
        LOGIT
    }

    private SuccessReader() {}

    /** The rankings in the order of the file; complete only when there is no problem. */
    static List<SuccessRanking> read(DefinitionNode file) {
        List<SuccessRanking> rankings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (DefinitionNode node : file.list("rankings", "ranking")) {
            ranking(node).ifPresent(rankings::add);
            String id = node.text("id", "");
            if (!id.matches("[a-z][a-z0-9_]*")) {
                node.problem("id", "must be lower-case letters, digits and underscores: " + id);
            } else if (!ids.add(id)) {
                node.problem("id", "is used twice");
            }
        }
        return rankings;
    }

    private static Optional<SuccessRanking> ranking(DefinitionNode node) {
        SuccessRanking.Basics basics = basics(node);
        String kind = node.text("kind");
        return switch (kind) {
            case "expected" -> Optional.of(expected(basics, node));
            case "rate" -> Optional.of(rate(basics, node));
            default -> {
                node.problem("kind", "is none of expected, rate: " + kind);
                yield Optional.empty();
            }
        };
    }

    private static SuccessRanking.Basics basics(DefinitionNode node) {
        if (!node.has("to")) {
            node.problem("to", "is missing");
        }
        int to = node.integer("to", 0);
        return new SuccessRanking.Basics(
                node.text("id", ""),
                node.localized("name"),
                node.localized("says"),
                node.optionalLocalized("leavesOpen"),
                node.choice("direction", Direction.class, Direction.NEUTRAL),
                node.integer("from", to),
                to,
                node.integer("decimals", 1),
                Optional.ofNullable(node.text("areas", null)));
    }

    private static SuccessRanking.Expected expected(SuccessRanking.Basics basics, DefinitionNode node) {
        if (basics.from() >= basics.to()) {
            node.problem("from", "must be before to");
        }
        Scale scale = node.choice("scale", Scale.class, Scale.PLAIN);
        if (node.has("base") != (scale == Scale.LOGIT)) {
            node.problem("base", "is what shares are out of: needed for scale logit, and only there");
        }
        BigDecimal whole = node.number("whole", BigDecimal.ONE);
        if (whole.signum() <= 0 || node.has("whole") && scale != Scale.LOGIT) {
            node.problem("whole", "is the value that stands for all: above zero, and for scale logit only");
            whole = BigDecimal.ONE;
        }
        Optional<Double> reliability = number(node, "reliability");
        if (reliability.filter(value -> value <= 0 || value > 1).isPresent()) {
            node.problem("reliability", "must be above 0 and at most 1");
            reliability = Optional.empty();
        }
        return new SuccessRanking.Expected(
                basics,
                statistic(node, "outcome"),
                switch (scale) {
                    case PLAIN -> OutcomeScale.PLAIN;
                    case LOG -> OutcomeScale.LOGARITHM;
                    case LOGIT -> OutcomeScale.LOGIT;
                },
                node.has("base") ? Optional.of(statistic(node, "base")) : Optional.empty(),
                whole.doubleValue(),
                node.list("structure", "covariate").stream()
                        .map(SuccessReader::covariate)
                        .toList(),
                number(node, "ceiling"),
                reliability);
    }

    private static SuccessRanking.Rate rate(SuccessRanking.Basics basics, DefinitionNode node) {
        if (basics.from() > basics.to()) {
            node.problem("from", "must not be after to");
        }
        int per = node.integer("per", 100);
        if (per < 1) {
            node.problem("per", "must be at least 1");
        }
        int smallestBase = node.integer("smallestBase", 1);
        if (smallestBase < 1) {
            node.problem("smallestBase", "must be at least 1");
        }
        return new SuccessRanking.Rate(
                basics, statistic(node, "numerator"), statistic(node, "denominator"), per, Math.max(1, smallestBase));
    }

    private static Covariate covariate(DefinitionNode node) {
        return new Covariate(
                node.localized("name"),
                numberOf(node, "of"),
                node.has("per") ? Optional.of(numberOf(node, "per")) : Optional.empty(),
                node.choice("transform", Transform.class, Transform.NONE) == Transform.LOG);
    }

    /** The id of a statistic. What else is written stays as it is, so that it can be called by its name. */
    private static String statistic(DefinitionNode node, String field) {
        String written = node.text(field);
        return written.startsWith(STATISTIC) ? written.substring(STATISTIC.length()) : written;
    }

    private static NumberOf numberOf(DefinitionNode node, String field) {
        String written = node.text(field);
        return NumberOf.read(written).orElseGet(() -> new NumberOf.Statistic(written));
    }

    private static Optional<Double> number(DefinitionNode node, String field) {
        return node.has(field) ? Optional.of(node.number(field, BigDecimal.ONE).doubleValue()) : Optional.empty();
    }
}
