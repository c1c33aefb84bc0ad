package fi.kuntapeili.benchmark.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for three to five building blocks, with fewer contributors than required together, of which the total can be
 * derived. That is so when their null vectors add up to zero. Of five vectors with this sum two give what the three others
 * lack, so the sums of all pairs are sorted, and what every set of one, two or three lacks is looked up among them.
 *
 * <p>As many blocks as contributors are required are few together only if somebody is behind two of them. Of such sets only
 * those are put together that begin with two of this kind, which is a small part of all.
 *
 * <p>Vectors are looked up by one number each; what the numbers find is checked on the vectors. Nothing is missed.
 */
final class TotalsOfFew {
    /** With more blocks than this the search would take too long to be made for every question. */
    static final int MOST_BLOCKS = 1_000;

    private static final int PAIR = 2;
    private static final int INDEX_BITS = 16;
    private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;
    private static final int FILTER_SHIFT = 9;

    private final ReducedRows.NullSpace nullSpace;
    private final List<BuildingBlocks.Few> few;
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
        this.few = List.copyOf(few);
        this.required = required;
        this.prints =
                few.stream().mapToInt(block -> nullSpace.print(block.block())).toArray();
        this.pairs = pairs();
        Arrays.stream(pairs).forEach(pair -> filter.set(place(sumOf(pair))));
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
        long[] sharing = Arrays.stream(pairs).filter(this::share).toArray();
        return pairs.length > 0 && (anyOfThree() || anyOfFour(sharing) || anyOfFive(sharing));
    }

    private boolean anyOfThree() {
        return IntStream.range(0, few.size()).anyMatch(one -> completes(prints[one], one));
    }

    private boolean anyOfFour(long[] sharing) {
        return Arrays.stream(beginning(2 * PAIR, sharing))
                .anyMatch(two -> completes(sumOf(two), first(two), second(two)));
    }

    private boolean anyOfFive(long[] sharing) {
        long[] beginning = beginning(2 * PAIR + 1, sharing);
        for (long two : beginning) {
            // Where sets begin with any pair, each is put together once in ascending order.
            for (int third = beginning == pairs ? second(two) + 1 : 0; third < few.size(); third++) {
                if (third != first(two)
                        && third != second(two)
                        && completes(ReducedRows.sum(sumOf(two), prints[third]), first(two), second(two), third)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Pairs with which every set of this many blocks can begin that is few. */
    private long[] beginning(int blocks, long[] sharing) {
        return blocks < required ? pairs : sharing;
    }

    /** Whether somebody is behind both blocks. */
    private boolean share(long pair) {
        return !Collections.disjoint(
                few.get(first(pair)).contributors(), few.get(second(pair)).contributors());
    }

    private static long sumOf(long pair) {
        return pair >>> (2 * INDEX_BITS);
    }

    private static int first(long pair) {
        return (int) (pair >>> INDEX_BITS) & INDEX_MASK;
    }

    private static int second(long pair) {
        return (int) pair & INDEX_MASK;
    }

    /** Whether some pair gives what a set with this sum lacks. */
    private boolean completes(long sum, int... set) {
        long lacking = sum == 0 ? 0 : ReducedRows.PRIME - sum;
        if (!filter.get(place(lacking))) {
            return false;
        }
        List<Integer> contributors = contributors(set);
        int at = Arrays.binarySearch(pairs, lacking << (2 * INDEX_BITS));
        for (int i = at < 0 ? -at - 1 : at; i < pairs.length && sumOf(pairs[i]) == lacking; i++) {
            int a = first(pairs[i]);
            int b = second(pairs[i]);
            if (Arrays.stream(set).noneMatch(one -> one == a || one == b)
                    && areFew(few.get(a).with(few.get(b).with(contributors)))
                    && isTotal(set, a, b)) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> contributors(int[] set) {
        List<Integer> contributors = List.of();
        for (int one : set) {
            contributors = few.get(one).with(contributors);
        }
        return contributors;
    }

    private boolean isTotal(int[] set, int a, int b) {
        BitSet blocks = new BitSet();
        blocks.set(few.get(a).block());
        blocks.set(few.get(b).block());
        Arrays.stream(set).forEach(one -> blocks.set(few.get(one).block()));
        return nullSpace.knowsSum(blocks);
    }
}
