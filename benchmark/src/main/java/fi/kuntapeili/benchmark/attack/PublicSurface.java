package fi.kuntapeili.benchmark.attack;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Everything an attacker has read, and what it means to somebody who knows the rules. There is no answer in it that is
 * not visible by name.
 *
 * <p>A figure may have been read in several places; what it can be is then what all of them allow.
 */
public final class PublicSurface {
    private static final String MEAN = "mean";

    private final PublicRules rules;
    private final List<PublicGroup> groups;
    private final List<PublicIndicator> indicators;
    private final List<BitSet> advised;
    private final Map<PublicFigure.Name, Set<PublicFigure>> figures = new LinkedHashMap<>();
    private final Map<Cell, List<PublicFigure>> cells = new LinkedHashMap<>();

    private record Cell(String indicator, String group) {}

    /**
     * @param advised units of which somebody else answered for all together; taken to be known to everybody
     * @param sources every place where figures were read
     */
    public PublicSurface(
            PublicRules rules,
            List<PublicGroup> groups,
            List<PublicIndicator> indicators,
            List<BitSet> advised,
            List<? extends FigureSource> sources) {
        this.rules = rules;
        this.groups = List.copyOf(groups);
        this.indicators = List.copyOf(indicators);
        this.advised = List.copyOf(advised);
        Map<String, String> amounts = new HashMap<>();
        indicators.forEach(
                indicator -> indicator.summed().ifPresent(summed -> amounts.put(summed.ratio(), indicator.id())));
        sources.forEach(source -> source.figures().stream()
                .map(figure -> aboutAmounts(figure, amounts))
                .forEach(figure -> figures.computeIfAbsent(figure.name(), unseen -> new LinkedHashSet<>())
                        .add(figure)));
        figures.values().stream()
                .flatMap(Set::stream)
                .forEach(figure -> cells.computeIfAbsent(
                                new Cell(figure.indicator(), figure.group()), unseen -> new ArrayList<>())
                        .add(figure));
    }

    /** The ratio of a group as one is read as what it tells: a mean of amounts. */
    private static PublicFigure aboutAmounts(PublicFigure figure, Map<String, String> amounts) {
        return figure.statistic().equals(PublicIndicator.RATIO_OF_SUMS) && amounts.containsKey(figure.indicator())
                ? new PublicFigure(
                        amounts.get(figure.indicator()), figure.group(), MEAN, "", figure.text(), figure.status())
                : figure;
    }

    /** What two readers know together: groups, indicators and figures of both. */
    public PublicSurface with(PublicSurface other) {
        Set<PublicGroup> allGroups = new LinkedHashSet<>(groups);
        allGroups.addAll(other.groups);
        Set<PublicIndicator> allIndicators = new LinkedHashSet<>(indicators);
        allIndicators.addAll(other.indicators);
        return new PublicSurface(
                rules,
                List.copyOf(allGroups),
                List.copyOf(allIndicators),
                advised,
                List.of(this::figures, other::figures));
    }

    public PublicRules rules() {
        return rules;
    }

    public List<PublicGroup> groups() {
        return groups;
    }

    public List<PublicIndicator> indicators() {
        return indicators;
    }

    public List<BitSet> advised() {
        return advised;
    }

    public List<PublicFigure> figures() {
        return figures.values().stream().flatMap(Set::stream).toList();
    }

    /** Every writing of every figure of one cell. */
    List<PublicFigure> figures(PublicIndicator indicator, PublicGroup group) {
        return List.copyOf(cells.getOrDefault(new Cell(indicator.id(), group.id()), List.of()));
    }

    /** The groups of which any figure about the indicator is given. */
    List<PublicGroup> shown(PublicIndicator indicator) {
        return groups.stream()
                .filter(group -> figures(indicator, group).stream().anyMatch(PublicFigure::isGiven))
                .toList();
    }

    /** Members that answered and are not visible by name. */
    BitSet protectedIn(PublicIndicator indicator, PublicGroup group) {
        return Sets.both(indicator.protectedUnits(), group.members());
    }

    int answers(PublicIndicator indicator, PublicGroup group) {
        return Sets.both(indicator.respondents(), group.members()).cardinality();
    }

    /** How many stand behind these units, counting once whoever answered for several. */
    int contributors(BitSet units) {
        BitSet alone = (BitSet) units.clone();
        int count = 0;
        for (BitSet together : advised) {
            if (alone.intersects(together)) {
                alone.andNot(together);
                count++;
            }
        }
        return count + alone.cardinality();
    }

    boolean isGiven(PublicIndicator indicator, PublicGroup group, String statistic) {
        return !texts(indicator, group, statistic, "").isEmpty();
    }

    private List<String> texts(PublicIndicator indicator, PublicGroup group, String statistic, String category) {
        return figures
                .getOrDefault(new PublicFigure.Name(indicator.id(), group.id(), statistic, category), Set.of())
                .stream()
                .filter(PublicFigure::isGiven)
                .map(PublicFigure::text)
                .toList();
    }

    /** Between what the unrounded figure lies; empty if it is not given. */
    Optional<Bounds> bounds(PublicIndicator indicator, PublicGroup group, String statistic) {
        if (!(indicator.kind() instanceof PublicIndicator.Amounts amounts)) {
            return Optional.empty();
        }
        int contributors = contributors(protectedIn(indicator, group));
        return texts(indicator, group, statistic, "").stream()
                .map(BigDecimal::new)
                .map(value -> !statistic.equals(MEAN)
                        ? rules.unrounded(value, contributors, amounts.coarseUnit())
                        : indicator
                                .summed()
                                .map(summed ->
                                        rules.unroundedAmount(value, base(summed, indicator, group), contributors))
                                .orElseGet(() -> rules.unroundedMean(value, contributors)))
                .reduce(Bounds::and);
    }

    /** The mean of the public number of those that answered. */
    private static BigDecimal base(PublicIndicator.Summed summed, PublicIndicator indicator, PublicGroup group) {
        BitSet answered = Sets.both(indicator.respondents(), group.members());
        return answered.stream()
                .mapToObj(summed.over()::get)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(answered.cardinality()), MathContext.DECIMAL64);
    }

    /** Between what the sum of the protected answers of the group lies, if there is a mean and the number is known. */
    Optional<Bounds> protectedSum(PublicIndicator indicator, PublicGroup group) {
        if (!indicator.tellsWhoAnswers()) {
            return Optional.empty();
        }
        BitSet named = Sets.both(indicator.respondents(), group.members());
        named.andNot(indicator.protectedUnits());
        double known = named.stream()
                .mapToDouble(unit -> ((Known.Amount) indicator.byName().get(unit)).value())
                .sum();
        return bounds(indicator, group, MEAN)
                .map(mean -> mean.times(answers(indicator, group)).minus(known));
    }

    /** How many protected answers of the group may have chosen the category, from the band or percentage. */
    Optional<Bounds> counts(PublicIndicator indicator, PublicGroup group, String category) {
        int total = protectedIn(indicator, group).cardinality();
        return texts(indicator, group, "share", category).stream()
                .map(text -> counts(text, total))
                .reduce(Bounds::and);
    }

    private static Bounds counts(String text, int total) {
        int[] fitting = IntStream.rangeClosed(0, total)
                .filter(count -> text.contains("/") ? liesInBand(count, total, text) : isWritten(count, total, text))
                .toArray();
        if (fitting.length == 0) {
            throw new IllegalArgumentException("No share of " + total + " is written " + text);
        }
        return new Bounds(fitting[0], fitting[fitting.length - 1]);
    }

    /** A boundary belongs to the band that is further from the middle. */
    private static boolean liesInBand(int count, int total, String text) {
        String[] band = text.split("/");
        int number = Integer.parseInt(band[0]);
        int parts = Integer.parseInt(band[1]);
        int scaled = count * parts;
        int low = (number - 1) * total;
        int high = number * total;
        boolean aboveLow = 2 * number > parts + 1 || number == 1 ? scaled >= low : scaled > low;
        boolean belowHigh = 2 * number < parts + 1 || number == parts ? scaled <= high : scaled < high;
        return aboveLow && belowHigh;
    }

    private static boolean isWritten(int count, int total, String text) {
        BigDecimal percent = new BigDecimal(text.replace("%", "").strip());
        double half = 0.5 * Math.pow(10, -percent.scale());
        return Math.abs(100.0 * count / total - percent.doubleValue()) <= half + 1e-9;
    }

    List<PublicGroup> groups(PublicGroup.Kind kind) {
        List<PublicGroup> found = new ArrayList<>(groups);
        found.removeIf(group -> group.kind() != kind);
        return found;
    }
}
