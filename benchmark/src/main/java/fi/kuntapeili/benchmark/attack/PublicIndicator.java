package fi.kuntapeili.benchmark.attack;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What everybody knows about an indicator before reading a figure.
 *
 * @param base the amount behind it; indicators that divide one amount by several public denominators share it
 * @param denominators by unit what the amount is divided by; empty where it is not divided
 * @param respondents units that answered; that they did is public once the round is frozen
 * @param byName answers that are visible by name
 * @param appliesBy the yes-or-no question, protected itself, that decides whether this one applies; {@code respondents} are
 *     then all who answered that one, and how many have a figure here is not public. Empty if whoever answers is known
 * @param strict whether it is promised more than others: a larger minimum, no mean, and nothing finer than thirds
 * @param summed of the amounts behind ratios of sums: what these are the ratios of; empty where figures are of the answers
 */
public record PublicIndicator(
        String id,
        Kind kind,
        String base,
        Map<Integer, BigDecimal> denominators,
        BitSet respondents,
        Map<Integer, Known> byName,
        String appliesBy,
        boolean strict,
        Optional<Summed> summed) {

    /** How a group as one is called: the sum of amounts over the sum of a public number. */
    public static final String RATIO_OF_SUMS = "ratio_of_sums";

    /** Ends the id of the amounts behind an indicator. */
    public static final String AMOUNTS = "#";

    /**
     * What published ratios are made of.
     *
     * @param ratio id of the indicator that they are published under
     * @param over by unit, the public number that is summed
     */
    public record Summed(String ratio, Map<Integer, BigDecimal> over) {
        public Summed {
            Objects.requireNonNull(ratio);
            over = Map.copyOf(over);
        }
    }

    /** What an answer can be. */
    public sealed interface Kind {}

    /**
     * @param least smallest possible answer; minus infinity if there is none
     * @param most largest possible answer; infinity if there is none
     * @param unit distance of neighbouring answers where there are few possible ones; null elsewhere
     */
    public record Amounts(double least, double most, BigDecimal unit) implements Kind {

        Optional<BigDecimal> coarseUnit() {
            return Optional.ofNullable(unit);
        }

        /** All possible answers, where there are few. */
        double[] possible() {
            int count = unit == null ? 0 : (int) Math.round((most - least) / unit.doubleValue()) + 1;
            double[] values = new double[count];
            for (int i = 0; i < count; i++) {
                values[i] = least + i * unit.doubleValue();
            }
            return values;
        }
    }

    /**
     * @param categories names of the options, as published
     * @param several whether any number of them can be chosen
     */
    public record Choices(List<String> categories, boolean several) implements Kind {
        public Choices {
            categories = List.copyOf(categories);
        }
    }

    public PublicIndicator {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(base);
        denominators = Map.copyOf(denominators);
        respondents = (BitSet) respondents.clone();
        byName = Map.copyOf(byName);
        Objects.requireNonNull(appliesBy);
        Objects.requireNonNull(summed);
    }

    /** An indicator of which everybody knows who answered, and that is promised no more than any. */
    public PublicIndicator(
            String id,
            Kind kind,
            String base,
            Map<Integer, BigDecimal> denominators,
            BitSet respondents,
            Map<Integer, Known> byName) {
        this(id, kind, base, denominators, respondents, byName, "");
    }

    /** An indicator that is promised no more than any. */
    public PublicIndicator(
            String id,
            Kind kind,
            String base,
            Map<Integer, BigDecimal> denominators,
            BitSet respondents,
            Map<Integer, Known> byName,
            String appliesBy) {
        this(id, kind, base, denominators, respondents, byName, appliesBy, false, Optional.empty());
    }

    /** The same, with what is promised of strict ones. */
    public PublicIndicator madeStrict() {
        return new PublicIndicator(
                id, kind, base, denominators, respondents, byName, appliesBy, true, Optional.empty());
    }

    /**
     * The amounts whose sums are published as ratios: for whoever knows the public numbers, a published ratio is a total of
     * these, so what attacks totals attacks them.
     *
     * @param over by unit, the public number that is summed
     */
    public PublicIndicator amounts(Map<Integer, BigDecimal> over) {
        Map<Integer, Known> named = new HashMap<>();
        byName.forEach((unit, ratio) -> named.put(unit, amount(ratio, over.get(unit))));
        double least = ((Amounts) kind).least();
        return new PublicIndicator(
                id + AMOUNTS,
                new Amounts(least >= 0 ? 0 : Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, null),
                base,
                Map.of(),
                respondents,
                named,
                appliesBy,
                strict,
                Optional.of(new Summed(id, over)));
    }

    /** What a unit's own ratio is made of. */
    public static Known amount(Known ratio, BigDecimal over) {
        return Known.amount(((Known.Amount) ratio).value() * over.doubleValue());
    }

    /** The id that its figures are published under. */
    public String published() {
        return summed.map(Summed::ratio).orElse(id);
    }

    /** The same as it was at another time, under names that tell the two apart. */
    public PublicIndicator asOf(String time) {
        return new PublicIndicator(
                id + time,
                kind,
                base + time,
                denominators,
                respondents,
                byName,
                appliesBy.isEmpty() ? "" : appliesBy + time,
                strict,
                summed.map(of -> new Summed(of.ratio() + time, of.over())));
    }

    boolean tellsWhoAnswers() {
        return appliesBy.isEmpty();
    }

    @Override
    public BitSet respondents() {
        return (BitSet) respondents.clone();
    }

    /** Respondents whose answer is not visible by name. */
    BitSet protectedUnits() {
        BitSet units = respondents();
        byName.keySet().forEach(units::clear);
        return units;
    }
}
