package fi.kuntapeili.benchmark.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/** What follows from the sums of all sets together, for units that are in the same sets. */
final class BlockAlgebra {
    private final List<BitSet> blocks;
    private final RowSpace space;

    BlockAlgebra(List<BitSet> sets) {
        this.blocks = Sets.blocks(sets);
        this.space = RowSpace.ofSets(sets, blocks);
    }

    List<BitSet> blocks() {
        return blocks;
    }

    /** Blocks of which the total is known, and every two of which a weighted total is: each of two then learns the other. */
    List<BitSet> told() {
        List<BitSet> told = known();
        space.pairs().forEach(pair -> told.add(both(pair)));
        return told;
    }

    /**
     * The same for somebody whose answers are taken out of the sets already. The plain difference of two others tells it
     * neither.
     *
     * @param contributors how many stand behind units
     */
    List<BitSet> toldInside(ToIntFunction<BitSet> contributors) {
        List<BitSet> told = known();
        for (int[] pair : space.pairs()) {
            int each = contributors.applyAsInt(blocks.get(pair[0])) + contributors.applyAsInt(blocks.get(pair[1]));
            boolean others = contributors.applyAsInt(both(pair)) == each;
            if (!(others && space.knowsDifference(pair[0], pair[1]))) {
                told.add(both(pair));
            }
        }
        return told;
    }

    private List<BitSet> known() {
        List<BitSet> known = new ArrayList<>();
        space.single().forEach(block -> known.add(blocks.get(block)));
        return known;
    }

    private BitSet both(int[] pair) {
        return Sets.either(blocks.get(pair[0]), blocks.get(pair[1]));
    }

    /** Whether these units are some of the blocks, and their total is known. */
    boolean knowsTotal(BitSet units) {
        BitSet inside = new BitSet();
        BitSet covered = new BitSet();
        for (int b = 0; b < blocks.size(); b++) {
            if (Sets.holds(units, blocks.get(b))) {
                inside.set(b);
                covered.or(blocks.get(b));
            }
        }
        return covered.equals(units) && space.knowsTotal(inside);
    }
}
