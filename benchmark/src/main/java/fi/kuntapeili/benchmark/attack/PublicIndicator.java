package fi.kuntapeili.benchmark.attack;

import java.math.BigDecimal;
import java.util.BitSet;
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
 * @param fewest contributors that every figure of it is promised to have, where that is more than the rules ask; else 0
 */
public record PublicIndicator(
        String id,
        Kind kind,
        String base,
        Map<Integer, BigDecimal> denominators,
        BitSet respondents,
        Map<Integer, Known> byName,
        String appliesBy,
        int fewest) {

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
    }

    /** An indicator of which everybody knows who answered. */
    public PublicIndicator(
            String id,
            Kind kind,
            String base,
            Map<Integer, BigDecimal> denominators,
            BitSet respondents,
            Map<Integer, Known> byName) {
        this(id, kind, base, denominators, respondents, byName, "", 0);
    }

    /** An indicator that is promised no more contributors than any. */
    public PublicIndicator(
            String id,
            Kind kind,
            String base,
            Map<Integer, BigDecimal> denominators,
            BitSet respondents,
            Map<Integer, Known> byName,
            String appliesBy) {
        this(id, kind, base, denominators, respondents, byName, appliesBy, 0);
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
