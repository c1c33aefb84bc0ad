package fi.kuntapeili.benchmark.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Protected amounts and the totals of groups that are known of them. Units that are in the same totals cannot be told apart
 * and form a block; units in no total are left out.
 */
final class TotalledAmounts {
    private final Map<Integer, Double> amounts;
    private final List<BitSet> groups;
    private final List<BitSet> memberships;
    private final List<BitSet> blocks;
    private final Map<Integer, Integer> blockOf = new HashMap<>();
    private final double[] blockAmounts;

    /**
     * @param amounts by unit, none below zero
     * @param groups the units in each total
     */
    TotalledAmounts(Map<Integer, Double> amounts, List<BitSet> groups) {
        this.amounts = Map.copyOf(amounts);
        this.groups = groups.stream().distinct().toList();
        Map<BitSet, BitSet> byTotals = new LinkedHashMap<>();
        amounts.keySet().stream()
                .sorted()
                .forEach(unit -> byTotals.computeIfAbsent(totalsWith(unit), unseen -> new BitSet())
                        .set(unit));
        byTotals.remove(new BitSet());
        this.memberships = List.copyOf(byTotals.keySet());
        this.blocks = List.copyOf(byTotals.values());
        for (int block = 0; block < blocks.size(); block++) {
            int number = block;
            blocks.get(block).stream().forEach(unit -> blockOf.put(unit, number));
        }
        this.blockAmounts = blocks.stream().mapToDouble(this::together).toArray();
    }

    private BitSet totalsWith(int unit) {
        BitSet totals = new BitSet();
        IntStream.range(0, groups.size())
                .filter(group -> groups.get(group).get(unit))
                .forEach(totals::set);
        return totals;
    }

    double of(int unit) {
        return amounts.get(unit);
    }

    double together(BitSet units) {
        return units.stream().mapToDouble(amounts::get).sum();
    }

    List<BitSet> groups() {
        return groups;
    }

    int blocks() {
        return blocks.size();
    }

    /** The block of a unit; none if it is in no total. */
    OptionalInt blockOf(int unit) {
        Integer block = blockOf.get(unit);
        return block == null ? OptionalInt.empty() : OptionalInt.of(block);
    }

    /** The totals that a block is in. */
    BitSet totalsOf(int block) {
        return memberships.get(block);
    }

    /** Whether there is anyone in the block but these. */
    boolean hasOthers(int block, BitSet known) {
        BitSet others = (BitSet) blocks.get(block).clone();
        others.andNot(known);
        return !others.isEmpty();
    }

    /** What those of the block that are not among these have together. */
    double amountOfOthers(int block, BitSet known) {
        if (!blocks.get(block).intersects(known)) {
            return blockAmounts[block];
        }
        BitSet others = (BitSet) blocks.get(block).clone();
        others.andNot(known);
        return together(others);
    }
}
