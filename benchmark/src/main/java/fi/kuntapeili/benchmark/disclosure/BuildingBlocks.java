package fi.kuntapeili.benchmark.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Units that are in the same groups, as blocks that no adding and subtracting of groups can tell apart. Units in no group are
 * in no block. Immutable: each group taken in gives a finer partition, in which every block keeps its number and what is
 * split off from it has a new one.
 */
final class BuildingBlocks {
    private static final int NONE = -1;

    private final int[] blockOf;
    private final int[] sizes;
    private final int[] parents;

    private BuildingBlocks(int[] blockOf, int[] sizes, int[] parents) {
        this.blockOf = blockOf;
        this.sizes = sizes;
        this.parents = parents;
    }

    /** No block yet, for units numbered below {@code units}. */
    static BuildingBlocks none(int units) {
        int[] blockOf = new int[units];
        Arrays.fill(blockOf, NONE);
        return new BuildingBlocks(blockOf, new int[0], new int[0]);
    }

    /** The blocks with those split that {@code group} holds a part of; what it holds of them is split off. */
    BuildingBlocks split(BitSet group) {
        int[] inside = new int[sizes.length];
        boolean anew = false;
        for (int unit = group.nextSetBit(0); unit >= 0; unit = group.nextSetBit(unit + 1)) {
            if (blockOf[unit] == NONE) {
                anew = true;
            } else {
                inside[blockOf[unit]]++;
            }
        }
        int next = sizes.length;
        int[] moved = new int[sizes.length];
        int[] origins = new int[sizes.length + 1];
        for (int block = 0; block < sizes.length; block++) {
            boolean parted = inside[block] > 0 && inside[block] < sizes[block];
            moved[block] = parted ? next : block;
            if (parted) {
                origins[next++ - sizes.length] = block;
            }
        }
        int added = next;
        if (anew) {
            origins[next++ - sizes.length] = NONE;
        }
        int[] finer = blockOf.clone();
        int[] count = Arrays.copyOf(sizes, next);
        for (int unit = group.nextSetBit(0); unit >= 0; unit = group.nextSetBit(unit + 1)) {
            int before = blockOf[unit];
            finer[unit] = before == NONE ? added : moved[before];
            if (before != NONE) {
                count[before]--;
            }
            count[finer[unit]]++;
        }
        return new BuildingBlocks(finer, count, Arrays.copyOf(origins, next - sizes.length));
    }

    /** Of each block that the last split made, the one that it was split off from; -1 for units that were in none. */
    int[] parents() {
        return parents.clone();
    }

    /** The blocks that {@code set} holds a unit of. */
    BitSet within(BitSet set) {
        BitSet touched = new BitSet();
        for (int unit = set.nextSetBit(0); unit >= 0; unit = set.nextSetBit(unit + 1)) {
            if (blockOf[unit] != NONE) {
                touched.set(blockOf[unit]);
            }
        }
        return touched;
    }

    /** Whether the blocks together have the units of {@code set} and no others; they hold it where it is in no block. */
    boolean make(BitSet blocks, BitSet set) {
        int units = blocks.stream().map(block -> sizes[block]).sum();
        return units == set.cardinality() && set.stream().noneMatch(unit -> blockOf[unit] == NONE);
    }

    /**
     * The blocks that fewer contributors than required stand behind, each with these.
     *
     * @param contributorOf who stands behind each unit
     */
    List<Few> few(int required, Map<Integer, Integer> contributorOf) {
        int[] count = new int[sizes.length];
        Integer[] behind = new Integer[sizes.length * required];
        for (int unit = 0; unit < blockOf.length; unit++) {
            int block = blockOf[unit];
            if (block != NONE && count[block] < required) {
                Integer contributor = contributorOf.get(unit);
                int first = block * required;
                if (!Arrays.asList(behind).subList(first, first + count[block]).contains(contributor)) {
                    behind[first + count[block]++] = contributor;
                }
            }
        }
        List<Few> few = new ArrayList<>();
        for (int block = 0; block < sizes.length; block++) {
            if (count[block] < required) {
                int first = block * required;
                few.add(new Few(block, List.of(Arrays.copyOfRange(behind, first, first + count[block]))));
            }
        }
        return few;
    }

    /** A block that only a few contributors stand behind. */
    record Few(int block, List<Integer> contributors) {
        /** These contributors and others, each once. */
        List<Integer> with(List<Integer> others) {
            List<Integer> together = new ArrayList<>(others);
            contributors.stream().filter(one -> !others.contains(one)).forEach(together::add);
            return together;
        }
    }
}
