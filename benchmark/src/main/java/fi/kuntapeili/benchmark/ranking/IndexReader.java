package fi.kuntapeili.benchmark.ranking;

import fi.kuntapeili.benchmark.index.IndexDefinition;
import fi.kuntapeili.benchmark.index.Method;
import fi.kuntapeili.benchmark.ranking.DeclaredIndex.DeclaredInput;
import fi.kuntapeili.benchmark.ranking.DeclaredIndex.DeclaredPillar;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the {@code indices} of {@code indicators.yaml}; what is wrong is noted where it stands. */
final class IndexReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9_-]{1,40}");
    private static final Pattern STATISTIC = Pattern.compile("ref\\.([A-Za-z0-9_]+)");
    private static final String STATISTIC_PREFIX = "ref.";
    private static final BigDecimal ENOUGH = BigDecimal.valueOf(IndexDefinition.ENOUGH_WEIGHT);
    private static final List<Method> DIRECTED = Arrays.stream(Method.values())
            .filter(method -> method != Method.RAW_GEOMETRIC)
            .toList();

    private enum Aggregation {
        ARITHMETIC,
        GEOMETRIC
    }

    private enum Transform {
        NONE,
        LOG
    }

    private final Set<String> inputs = new HashSet<>();
    private final Set<String> pillars = new HashSet<>();
    private final DefinitionNode node;
    private final int year;

    private IndexReader(DefinitionNode node) {
        this.node = node;
        this.year = node.integer("year", 0);
    }

    /** The index, with harmless values in the place of what is wrong. */
    static DeclaredIndex read(DefinitionNode node) {
        return new IndexReader(node).index();
    }

    private DeclaredIndex index() {
        if (!ID.matcher(node.text("id")).matches()) {
            node.problem("id", "must be lower-case letters, digits, hyphens and underscores, at most 40");
        }
        List<DeclaredPillar> read =
                node.list("pillars", "pillar").stream().map(this::pillar).toList();
        if (read.isEmpty()) {
            node.problem("pillars", "is missing");
        }
        Aggregation aggregation = node.choice("aggregation", Aggregation.class, Aggregation.ARITHMETIC);
        Method method = aggregation == Aggregation.GEOMETRIC ? Method.GOALPOSTS_GEOMETRIC : Method.GOALPOSTS_ARITHMETIC;
        return new DeclaredIndex(
                node.text("id"),
                node.text("version"),
                node.localized("name"),
                node.localized("purpose"),
                node.optionalLocalized("note"),
                node.flag("synthetic"),
                read,
                method,
                enough(),
                alternatives(method));
    }

    private BigDecimal enough() {
        BigDecimal enough = node.number("enough", ENOUGH);
        if (enough.compareTo(ENOUGH) < 0 || enough.compareTo(BigDecimal.ONE) > 0) {
            node.problem("enough", "must be a share from " + ENOUGH + " to 1: with less, the rest would be guesswork");
            return ENOUGH;
        }
        return enough;
    }

    private List<Method> alternatives(Method own) {
        List<Method> methods = new ArrayList<>();
        for (String code : node.texts("alternatives")) {
            Arrays.stream(Method.values())
                    .filter(method -> method.name().equalsIgnoreCase(code))
                    .findFirst()
                    .ifPresentOrElse(
                            methods::add,
                            () -> node.problem(
                                    "alternatives",
                                    "has " + code + ", which is none of "
                                            + Arrays.toString(Method.values()).toLowerCase(Locale.ROOT)));
        }
        return (node.has("alternatives") ? methods : DIRECTED)
                .stream().filter(method -> method != own).distinct().toList();
    }

    private DeclaredPillar pillar(DefinitionNode pillar) {
        if (!pillars.add(pillar.text("id"))) {
            pillar.problem("id", "is used twice");
        }
        List<DeclaredInput> read =
                pillar.list("indicators", "indicator").stream().map(this::input).toList();
        if (read.isEmpty()) {
            pillar.problem("indicators", "is missing");
        }
        return new DeclaredPillar(pillar.text("id"), pillar.localized("name"), weight(pillar), read);
    }

    private DeclaredInput input(DefinitionNode input) {
        String id = input.text("id");
        if (!inputs.add(id)) {
            input.problem("id", "is used twice");
        }
        int ofYear = input.integer("year", year);
        if (ofYear <= 0) {
            input.problem("year", "is missing, here and for the whole index");
        }
        boolean higherIsBetter = higherIsBetter(input);
        boolean logarithm = input.choice("transform", Transform.class, Transform.NONE) == Transform.LOG;
        DefinitionNode goalposts = input.inner("goalposts");
        BigDecimal low = goalpost(goalposts, "low");
        BigDecimal high = goalpost(goalposts, "high");
        if (low.compareTo(high) >= 0) {
            goalposts.problem("high", "must be above low; which end is good is said by direction");
            high = low.add(BigDecimal.ONE);
        }
        if (logarithm && low.signum() <= 0) {
            goalposts.problem("low", "must be above zero: zero has no logarithm");
            logarithm = false;
        }
        return new DeclaredInput(id, statistic(input), ofYear, higherIsBetter, low, high, logarithm, weight(input));
    }

    /** The id of the statistic. Anything else is refused: an index names every unit. */
    private static String statistic(DefinitionNode input) {
        String of = input.text("of");
        if (!of.isEmpty() && !STATISTIC.matcher(of).matches()) {
            input.problem(
                    "of",
                    "reads " + of + ". An index shows every unit by name, so it is made of published statistics"
                            + " (ref.<id>) only, never of answers or of what is computed from them");
        }
        return of.startsWith(STATISTIC_PREFIX) ? of.substring(STATISTIC_PREFIX.length()) : "";
    }

    private static boolean higherIsBetter(DefinitionNode input) {
        String direction = input.text("direction", "");
        if (!direction.equals("higher") && !direction.equals("lower")) {
            input.problem("direction", "must be higher or lower: an index needs to know which end is good");
        }
        return !direction.equals("lower");
    }

    private static BigDecimal goalpost(DefinitionNode goalposts, String end) {
        if (!goalposts.has(end)) {
            goalposts.problem(end, "is missing");
        }
        return goalposts.number(end, end.equals("low") ? BigDecimal.ZERO : BigDecimal.ONE);
    }

    private static BigDecimal weight(DefinitionNode weighed) {
        BigDecimal weight = weighed.number("weight", BigDecimal.ONE);
        if (weight.signum() <= 0) {
            weighed.problem("weight", "must be above zero");
            return BigDecimal.ONE;
        }
        return weight;
    }
}
