package fi.kuntapeili.benchmark.disclosure;

import java.util.BitSet;
import java.util.Map;

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

    /** Whether somebody who knows no other amounts than these must think the changes possible. */
    boolean fit(TotalledAmounts amounts, BitSet known) {
        return changes.entrySet().stream().allMatch(change -> {
            int block = change.getKey();
            double amount = amounts.amountOfOthers(block, known);
            return amounts.hasOthers(block, known) && amount + change.getValue() >= -ROUNDING * (1 + amount);
        });
    }
}
