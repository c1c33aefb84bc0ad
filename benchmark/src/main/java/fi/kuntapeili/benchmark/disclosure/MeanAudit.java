package fi.kuntapeili.benchmark.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The p % rule for what several totals, put together, leave: whatever can be computed from the totals of the groups by adding
 * and subtracting, nobody who knows its own amount may be left with an upper limit within p % of another's.
 *
 * <p>A unit is safe from an observer if its amount could be larger by p %, with other amounts that the observer does not know
 * changed so that every total stays and none is below zero ({@link AmountProgram} finds them). Totals are taken as exact, but
 * units are asked about only where rounding leaves a chance: the best known total that a unit is in must tell the unit to
 * within p % on both sides.
 */
final class MeanAudit {
    /** A step of 1, 2 or 5 times a power of ten is never below this part of the largest that rounding allows. */
    private static final double SMALLEST_STEP = 0.4;

    private final DisclosurePolicy policy;
    private final ContributorPattern pattern;
    private final TotalledAmounts amounts;
    private final List<BitSet> observers;
    private final List<Map<Integer, Double>> keepingTotals = new ArrayList<>();

    MeanAudit(DisclosurePolicy policy, ContributorPattern pattern, TotalledAmounts amounts) {
        this.policy = policy;
        this.pattern = pattern;
        this.amounts = amounts;
        this.observers = observers();
    }

    /**
     * What somebody knows: the outsider nothing, every unit its own amount, and who answers for several the amounts of all of
     * them. Those several are protected from each other too.
     */
    private List<BitSet> observers() {
        Set<BitSet> observers = new LinkedHashSet<>();
        observers.add(new BitSet());
        pattern.protectedUnits().stream().forEach(unit -> {
            BitSet own = new BitSet();
            own.set(unit);
            observers.add(own);
        });
        observers.addAll(pattern.holdings());
        return List.copyOf(observers);
    }

    /**
     * Which of these units, none of which has waived, are left dominating what can be computed from the totals. With fewer
     * totals they are the same or fewer.
     */
    BitSet told(BitSet asked) {
        return asked.stream().filter(this::isTold).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Whether any of these units is. */
    boolean tellsAny(BitSet asked) {
        return asked.stream().anyMatch(this::isTold);
    }

    private boolean isTold(int unit) {
        return couldBeTold(unit) && !isSafe(unit);
    }

    private boolean couldBeTold(int unit) {
        return margin(unit) > 0
                && amounts.groups().stream()
                        .filter(group -> group.get(unit))
                        .anyMatch(group -> 2 * margin(unit) >= leastUncertainty(group));
    }

    private double margin(int unit) {
        return policy.pPercent() / 100.0 * amounts.of(unit);
    }

    /** By how much at least the total of a group is uncertain, since its mean is rounded. */
    private double leastUncertainty(BitSet group) {
        double relative = policy.relativeRounding(pattern.contributors(group)).doubleValue();
        return SMALLEST_STEP * relative * amounts.together(group);
    }

    /**
     * What is found for one observer mostly serves the others as well, and what is found for one unit often serves others that
     * it touches, so it is kept for them.
     */
    private boolean isSafe(int unit) {
        int block = amounts.blockOf(unit).orElseThrow();
        List<OtherAmounts> found = alreadyFound(unit, block);
        for (BitSet observer : observers) {
            if (observer.get(unit)) {
                continue;
            }
            BitSet known = (BitSet) observer.clone();
            known.set(unit);
            if (found.stream().noneMatch(others -> others.fit(amounts, known))) {
                Optional<OtherAmounts> others = new AmountProgram(amounts).raised(unit, margin(unit), known);
                if (others.isEmpty()) {
                    return false;
                }
                found.add(others.get());
                keepingTotals.add(others.get().with(block, margin(unit)));
            }
        }
        return true;
    }

    private List<OtherAmounts> alreadyFound(int unit, int block) {
        BitSet raised = new BitSet();
        raised.set(unit);
        return Stream.concat(
                        Stream.of(new OtherAmounts(Map.of(block, -margin(unit)))),
                        keepingTotals.stream()
                                .flatMap(changes -> OtherAmounts.makingUpFor(block, margin(unit), changes).stream()))
                .filter(others -> others.arePossible(amounts, raised))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
