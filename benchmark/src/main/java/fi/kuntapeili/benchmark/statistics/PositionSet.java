package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;

/**
 * Members of a group as positions in the order of a column: one bit each, with the number of members before each word of
 * bits. So the member with so many before it is found without putting anybody in order, and so is the number of members
 * before a position. Made once for so many positions and then filled again and again.
 */
final class PositionSet {
    /** So many words are faster counted than searched: the processor need not guess how each comparison ends. */
    private static final int AT_ONCE = 8;

    private final long[] words;
    /** How many members come before each word. */
    private final int[] before;

    private int size;

    /** @param positions how many there are, numbered from zero */
    PositionSet(int positions) {
        // One more bit than positions: that of everybody without a value.
        this.words = new long[positions / Long.SIZE + 1];
        this.before = new int[words.length];
    }

    /** No bit is set: for setting those of other members, after which they are {@link #counted}. */
    long[] emptied() {
        Arrays.fill(words, 0);
        return words;
    }

    /** Counts the members, without those at the position of everybody without a value. */
    void counted(int withoutValue) {
        words[withoutValue >>> 6] &= ~(1L << withoutValue);
        int count = 0;
        for (int word = 0; word < words.length; word++) {
            before[word] = count;
            count += Long.bitCount(words[word]);
        }
        size = count;
    }

    /** How many members there are. */
    int size() {
        return size;
    }

    /** How many members come before a position. */
    int before(int position) {
        int word = position >>> 6;
        return before[word] + Long.bitCount(words[word] & (1L << position) - 1);
    }

    /**
     * For each position until {@code end} how many members come before it and how many do not come after it, added up: twice
     * the mid-rank among members without ties.
     */
    void ranks(int[] doubled, int end) {
        int count = 0;
        for (int at = 0; at < end; at++) {
            int member = (int) (words[at >>> 6] >>> at) & 1;
            doubled[at] = 2 * count + member;
            count += member;
        }
    }

    /** The position of the member with this many members before it, from zero to {@link #size} less one. */
    int at(int index) {
        int from = 0;
        int to = words.length;
        while (to - from > AT_ONCE) {
            int middle = (from + to) >>> 1;
            if (before[middle] <= index) {
                from = middle;
            } else {
                to = middle;
            }
        }
        int word = from;
        for (int i = from + 1; i < to; i++) {
            word += before[i] <= index ? 1 : 0;
        }
        return (word << 6) + bit(words[word], index - before[word]);
    }

    /** The number of the bit with this many bits before it. */
    private static int bit(long word, int index) {
        long rest = word;
        for (int i = 0; i < index; i++) {
            rest &= rest - 1;
        }
        return Long.numberOfTrailingZeros(rest);
    }

    /** The position of the next member after one that is not the last. */
    int next(int position) {
        int word = (position + 1) >>> 6;
        long rest = words[word] & -1L << (position + 1);
        while (rest == 0) {
            rest = words[++word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }
}
