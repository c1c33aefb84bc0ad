package fi.kuntapeili.benchmark.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for three to five building blocks, with fewer contributors than required together, of which the total can be
 * derived. That is so when their null vectors add up to zero. Of five vectors with this sum two give what the three others
 * lack, so the sums of all pairs are sorted, and what every set of one, two or three lacks is looked up among them.
 *
 * <p>Blocks of contributors who are behind several come first: a set of as many blocks as contributors are required is few only
 * with one of these.
 *
 * <p>Vectors are looked up by one number each; what the numbers find is checked on the vectors. Nothing is missed.
 */
final class TotalsOfFew {
    /** With more blocks than this the search would take too long to be made for every question. */
    static final int MOST_BLOCKS = 1_000;

    private static final int LARGEST_BESIDE_A_PAIR = 3;
    private static final int INDEX_BITS = 16;
    private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;
    private static final int FILTER_SHIFT = 9;

    private final ReducedRows.NullSpace nullSpace;
    private final List<BuildingBlocks.Few> few;
    private final int sharing;
    private final int required;
    private final int[] prints;
    private final long[] pairs;
    private final BitSet filter = new BitSet(place(ReducedRows.PRIME));

    /** @param few at most {@link #MOST_BLOCKS} */
    TotalsOfFew(ReducedRows.NullSpace nullSpace, List<BuildingBlocks.Few> few, int required) {
        if (few.size() > MOST_BLOCKS) {
            throw new IllegalArgumentException("More small blocks than can be put together: " + few.size());
        }
        this.nullSpace = nullSpace;
        Set<Integer> shared = shared(few);
        Comparator<BuildingBlocks.Few> sharingFirst =
                Comparator.comparing(block -> Collections.disjoint(block.contributors(), shared));
        this.few = few.stream().sorted(sharingFirst).toList();
        this.sharing = (int) few.stream()
                .filter(block -> !Collections.disjoint(block.contributors(), shared))
                .count();
        this.required = required;
        this.prints = this.few.stream()
                .mapToInt(block -> nullSpace.print(block.block()))
                .toArray();
        this.pairs = pairs();
        Arrays.stream(pairs).forEach(pair -> filter.set(place(pair >>> (2 * INDEX_BITS))));
    }

    /** Who is behind several blocks. */
    private static Set<Integer> shared(List<BuildingBlocks.Few> few) {
        Set<Integer> seen = new HashSet<>();
        return few.stream()
                .flatMap(block -> block.contributors().stream())
                .filter(contributor -> !seen.add(contributor))
                .collect(Collectors.toSet());
    }

    /** Sum and two positions in one number each, by sum; only pairs that are still few together. */
    private long[] pairs() {
        long[] all = new long[few.size() * (few.size() - 1) / 2];
        int next = 0;
        for (int a = 0; a < few.size(); a++) {
            for (int b = a + 1; b < few.size(); b++) {
                if (areFewTogether(few.get(a), few.get(b))) {
                    long sum = ReducedRows.sum(prints[a], prints[b]);
                    all[next++] = sum << (2 * INDEX_BITS) | (long) a << INDEX_BITS | b;
                }
            }
        }
        long[] sorted = Arrays.copyOf(all, next);
        Arrays.sort(sorted);
        return sorted;
    }

    private boolean areFewTogether(BuildingBlocks.Few a, BuildingBlocks.Few b) {
        return a.contributors().size() + b.contributors().size() < required || areFew(a.with(b.contributors()));
    }

    private boolean areFew(List<Integer> contributors) {
        return contributors.size() < required;
    }

    private static int place(long sum) {
        return (int) (sum >>> FILTER_SHIFT);
    }

    /** Whether there is such a total. */
    boolean exist() {
        return pairs.length > 0 && anyWith(0, 0, new int[0], List.of());
    }

    private boolean anyWith(int from, long sum, int[] chosen, List<Integer> contributors) {
        int size = chosen.length + 1;
        for (int next = from; next < few.size() && couldBeFew(size, chosen.length == 0 ? next : chosen[0]); next++) {
            long together = ReducedRows.sum(sum, prints[next]);
            long lacking = together == 0 ? 0 : ReducedRows.PRIME - together;
            boolean found = filter.get(place(lacking));
            if (found || size < LARGEST_BESIDE_A_PAIR) {
                List<Integer> behind = few.get(next).with(contributors);
                int[] set = Arrays.copyOf(chosen, size);
                set[chosen.length] = next;
                if (areFew(behind)
                        && (found && completes(lacking, set, behind)
                                || size < LARGEST_BESIDE_A_PAIR && anyWith(next + 1, together, set, behind))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a set of this size and a pair can be few: each block has a contributor of its own unless some are shared. */
    private boolean couldBeFew(int size, int first) {
        return size + 2 < required || first < sharing;
    }

    /** Whether some pair gives what a set lacks. */
    private boolean completes(long lacking, int[] set, List<Integer> contributors) {
        int at = Arrays.binarySearch(pairs, lacking << (2 * INDEX_BITS));
        for (int i = at < 0 ? -at - 1 : at; i < pairs.length && pairs[i] >>> (2 * INDEX_BITS) == lacking; i++) {
            int a = (int) (pairs[i] >>> INDEX_BITS) & INDEX_MASK;
            int b = (int) pairs[i] & INDEX_MASK;
            if (Arrays.stream(set).noneMatch(one -> one == a || one == b)
                    && areFew(few.get(a).with(few.get(b).with(contributors)))
                    && isTotal(set, a, b)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTotal(int[] set, int a, int b) {
        BitSet blocks = new BitSet();
        blocks.set(few.get(a).block());
        blocks.set(few.get(b).block());
        Arrays.stream(set).forEach(one -> blocks.set(few.get(one).block()));
        return nullSpace.knowsSum(blocks);
    }
}
