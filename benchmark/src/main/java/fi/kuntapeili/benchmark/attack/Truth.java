package fi.kuntapeili.benchmark.attack;

import fi.kuntapeili.benchmark.attack.Finding.Harm;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The oracle: all answers. It judges what attackers concluded and lets them sit where they are strongest; no attacker
 * ever sees it.
 */
public final class Truth implements Insider.Places {
    private static final long ORDER = 20_260_601;

    private final Map<String, Map<Integer, Known>> answers;
    private final Map<String, Set<Integer>> visibleByName;
    private final List<BitSet> advised;
    private final BitSet waived;
    private final Map<String, BitSet> protectedBy = new HashMap<>();

    /** What an oracle says of a deduction. */
    sealed interface Verdict {
        /** The promise is broken. */
        record Broken(BitSet about, Harm harm) implements Verdict {}

        /** True, but no more than may be known. */
        record Harmless() implements Verdict {}

        /** It is not so: the attacker misread something. */
        record Mistaken() implements Verdict {}
    }

    /**
     * @param answers by indicator and unit; also to the questions that decide whether an indicator applies
     * @param visibleByName by indicator, the units whose answer is visible by name
     * @param advised units of which somebody else answered for all together
     * @param waived units that agreed that means tell their amounts
     */
    public Truth(
            Map<String, Map<Integer, Known>> answers,
            Map<String, Set<Integer>> visibleByName,
            List<BitSet> advised,
            BitSet waived) {
        Map<String, Map<Integer, Known>> copy = new LinkedHashMap<>();
        answers.forEach((indicator, byUnit) -> copy.put(indicator, Map.copyOf(byUnit)));
        this.answers = Collections.unmodifiableMap(copy);
        this.visibleByName = Map.copyOf(visibleByName);
        this.advised = List.copyOf(advised);
        this.waived = (BitSet) waived.clone();
        this.answers.forEach((indicator, byUnit) -> {
            BitSet units = new BitSet();
            byUnit.keySet().forEach(units::set);
            this.visibleByName.getOrDefault(indicator, Set.of()).forEach(units::clear);
            protectedBy.put(indicator, units);
        });
    }

    /** Where nobody has waived anything. */
    public Truth(
            Map<String, Map<Integer, Known>> answers, Map<String, Set<Integer>> visibleByName, List<BitSet> advised) {
        this(answers, visibleByName, advised, new BitSet());
    }

    Verdict judge(Deduction deduction, PublicRules rules) {
        if (deduction instanceof Deduction.Total total) {
            return new Verdict.Broken(total.units(), Harm.EXACT);
        }
        if (deduction instanceof Deduction.Told) {
            return new Verdict.Broken(new BitSet(), Harm.TOLD);
        }
        if (deduction instanceof Deduction.Range range) {
            return judge(range, rules.pPercent());
        }
        if (deduction instanceof Deduction.Extreme extreme) {
            return judge(extreme, rules.tailMin());
        }
        return judge((Deduction.Category) deduction);
    }

    private Verdict judge(Deduction.Range range, int percent) {
        double amount = amount(range.indicator(), range.unit());
        if (!range.bounds().dusted().includes(amount)) {
            return new Verdict.Mistaken();
        }
        boolean agreed = range.fromMeans() && waived.get(range.unit());
        return range.bounds().pins(amount, percent) && !agreed
                ? new Verdict.Broken(Sets.of(range.unit()), Harm.INTERVAL)
                : new Verdict.Harmless();
    }

    private Verdict judge(Deduction.Category category) {
        Known known = answers.get(category.indicator()).get(category.unit());
        boolean chosen = ((Known.Options) known).chosen().contains(category.option());
        return chosen == category.chosen()
                ? new Verdict.Broken(Sets.of(category.unit()), Harm.FORCED)
                : new Verdict.Mistaken();
    }

    /** Several that gave the same extreme answer hide one another. */
    private Verdict judge(Deduction.Extreme extreme, int tailMin) {
        BitSet beyond = new BitSet();
        protectedOf(extreme.indicator(), extreme.group()).stream()
                .filter(unit -> extreme.low()
                        ? amount(extreme.indicator(), unit) <= extreme.figure().high()
                        : amount(extreme.indicator(), unit) >= extreme.figure().low())
                .forEach(beyond::set);
        return contributors(beyond) < tailMin ? new Verdict.Broken(beyond, Harm.INTERVAL) : new Verdict.Harmless();
    }

    private int contributors(BitSet units) {
        BitSet alone = (BitSet) units.clone();
        int count = 0;
        for (BitSet together : advised) {
            count += alone.intersects(together) ? 1 : 0;
            alone.andNot(together);
        }
        return count + alone.cardinality();
    }

    private BitSet protectedOf(String indicator, BitSet among) {
        return Sets.both(protectedBy.get(indicator), among);
    }

    private double amount(String indicator, int unit) {
        return ((Known.Amount) answers.get(indicator).get(unit)).value();
    }

    private double size(String indicator, int unit) {
        Known known = answers.get(indicator).get(unit);
        return known instanceof Known.Options options ? options.chosen().size() : Math.abs(amount(indicator, unit));
    }

    private List<Integer> protectedUnits(String indicator) {
        BitSet everyone = new BitSet();
        everyone.set(0, 1 + Collections.max(answers.get(indicator).keySet()));
        return protectedOf(indicator, everyone).stream().boxed().toList();
    }

    private Insider knowing(BitSet units) {
        Map<String, Map<Integer, Known>> own = new HashMap<>();
        answers.forEach((indicator, byUnit) -> {
            Map<Integer, Known> known = new HashMap<>();
            units.stream().filter(byUnit::containsKey).forEach(unit -> known.put(unit, byUnit.get(unit)));
            own.put(indicator, known);
        });
        return new Insider(units, own);
    }

    @Override
    public List<Insider> largest(String indicator, int count) {
        return protectedUnits(indicator).stream()
                .sorted(Comparator.comparingDouble((Integer unit) -> size(indicator, unit))
                        .reversed())
                .limit(count)
                .map(unit -> knowing(Sets.of(unit)))
                .toList();
    }

    @Override
    public List<Insider> anyone(String indicator, int count) {
        List<Integer> units = new ArrayList<>(protectedUnits(indicator));
        Collections.shuffle(units, new Random(ORDER));
        return units.stream().limit(count).map(unit -> knowing(Sets.of(unit))).toList();
    }

    @Override
    public List<Insider> members(String indicator, BitSet units) {
        return protectedOf(indicator, units).stream()
                .mapToObj(unit -> knowing(Sets.of(unit)))
                .toList();
    }

    @Override
    public List<Insider> advisers() {
        return advised.stream().map(this::knowing).toList();
    }

    @Override
    public Optional<Insider.Rival> secondLargest(String indicator, BitSet units) {
        BitSet among = protectedOf(indicator, units);
        int largest = largest(indicator, Sets.without(among, waived));
        among.clear(Math.max(0, largest));
        int other = largest(indicator, among);
        return largest < 0 || other < 0
                ? Optional.empty()
                : Optional.of(new Insider.Rival(knowing(Sets.of(other)), largest));
    }

    private int largest(String indicator, BitSet units) {
        int largest = -1;
        for (int unit = units.nextSetBit(0); unit >= 0; unit = units.nextSetBit(unit + 1)) {
            largest = largest < 0 || size(indicator, unit) > size(indicator, largest) ? unit : largest;
        }
        return largest;
    }
}
