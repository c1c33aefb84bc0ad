package fi.kuntapeili.benchmark.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Changes of amounts that make up for a raised one, so that every total stays as it is.
 *
 * @param changes by block
 */
record OtherAmounts(Map<Integer, Double> changes) {
    private static final double ROUNDING = 1e-9;

    OtherAmounts {
        changes = Map.copyOf(changes);
    }

    /** The same changes and that of the block for which they make up. */
    Map<Integer, Double> with(int raised, double by) {
        Map<Integer, Double> all = new HashMap<>(changes);
        all.merge(raised, by, Double::sum);
        return all;
    }

    /**
     * Changes that keep every total, as changes that make up for raising one of the blocks; none if they do not touch it.
     *
     * @param kept by block, of any size and sign
     */
    static Optional<OtherAmounts> makingUpFor(int raised, double by, Map<Integer, Double> kept) {
        double now = kept.getOrDefault(raised, 0.0);
        if (Math.abs(now) <= ROUNDING * by) {
            return Optional.empty();
        }
        Map<Integer, Double> scaled = new HashMap<>();
        kept.forEach((block, change) -> {
            if (block != raised) {
                scaled.put(block, change / now * by);
            }
        });
        return Optional.of(new OtherAmounts(scaled));
    }

    /** Whether somebody who knows only the raised amount must think the changes possible. */
    boolean arePossible(TotalledAmounts amounts, BitSet raised) {
        return changes.keySet().stream().allMatch(block -> isPossible(block, amounts, raised));
    }

    /** The same for somebody who knows more than that, of changes that are {@link #arePossible possible}. */
    boolean fit(TotalledAmounts amounts, BitSet known) {
        return known.stream()
                .mapToObj(amounts::blockOf)
                .flatMapToInt(OptionalInt::stream)
                .filter(changes::containsKey)
                .allMatch(block -> isPossible(block, amounts, known));
    }

    private boolean isPossible(int block, TotalledAmounts amounts, BitSet known) {
        double amount = amounts.amountOfOthers(block, known);
        return amounts.hasOthers(block, known) && amount + changes.get(block) >= -ROUNDING * (1 + amount);
    }
}
