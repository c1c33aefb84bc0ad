package fi.kuntapeili.benchmark.statistics;

import java.util.Arrays;

/**
 * The working memory of one thread of the {@link GroupKernel}, and the work on one column.
 *
 * <p>The members of a group are put in order without comparing them: each sets the bit of its position in the order of the
 * column, and reading the bits from the first to the last gives the positions ascending. Quantiles are then looked up, the
 * sum is taken in that order, and the rank of a unit is the number of bits before its own.
 *
 * <p>A group much smaller than the population leaves most words of bits empty. It marks each word that it touches by one bit
 * in a second, sixty-four times shorter set, and only marked words are read. Measured for groups of 16 to 20 000 among 300,
 * 5 000 and 100 000 units, sorting the positions by comparison was never faster than this by more than noise, and slower by
 * far from 64 members on. A group with as many members as there are words is spared the marking: every word is read.
 */
final class ColumnWork {
    private static final int AT_ONCE = 4;

    private final GroupMembers members;
    private final double[] probabilities;
    private final int[] rankedIn;
    private final ColumnOrder order;
    private final long[] words;
    private final long[] marks;
    /** The positions of the group at hand, ascending, and room for those written in advance; or the ranks at positions. */
    private final int[] positions;

    ColumnWork(GroupMembers members, double[] probabilities, int[] rankedIn) {
        this.members = members;
        this.probabilities = probabilities;
        this.rankedIn = rankedIn;
        this.order = new ColumnOrder(members.units());
        // One more bit than units: that of everybody without a value.
        this.words = new long[members.units() / Long.SIZE + 1];
        this.marks = new long[words.length / Long.SIZE + 1];
        this.positions = new int[members.units() + AT_ONCE];
    }

    GroupFigures of(double[] column) {
        order.order(column);
        GroupFigures figures = new GroupFigures(members.groups(), probabilities.length, members.units(), rankedIn);
        for (int group = 0; group < members.groups(); group++) {
            place(group);
            summarise(group, read(), figures);
        }
        for (int i = 0; i < rankedIn.length; i++) {
            place(rankedIn[i]);
            rank(figures.ranks[i]);
            Arrays.fill(words, 0);
            Arrays.fill(marks, 0);
        }
        return figures;
    }

    /** Sets the bits of the members that have a value. */
    private void place(int group) {
        int from = members.from(group);
        int to = members.from(group + 1);
        if (to - from < words.length) {
            placeMarking(from, to);
        } else {
            placeUnmarked(from, to);
        }
        words[order.size() >>> 6] &= ~(1L << order.size());
    }

    private void placeMarking(int from, int to) {
        int[] units = members.members();
        int[] position = order.position();
        long[] bits = words;
        long[] touched = marks;
        for (int i = from; i < to; i++) {
            int at = position[units[i]];
            bits[at >>> 6] |= 1L << at;
            touched[at >>> 12] |= 1L << (at >>> 6);
        }
    }

    private void placeUnmarked(int from, int to) {
        int[] units = members.members();
        int[] position = order.position();
        long[] bits = words;
        for (int i = from; i < to; i++) {
            int at = position[units[i]];
            bits[at >>> 6] |= 1L << at;
        }
        int whole = words.length / Long.SIZE;
        Arrays.fill(marks, 0, whole, -1L);
        marks[whole] = (1L << words.length) - 1;
    }

    /** Reads the bits of a group into {@link #positions}, leaves words and marks empty, and says how many there were. */
    private int read() {
        int count = 0;
        for (int i = 0; i < marks.length; i++) {
            for (long marked = marks[i]; marked != 0; marked &= marked - 1) {
                int at = (i << 6) + Long.numberOfTrailingZeros(marked);
                count = read(words[at], at << 6, count);
                words[at] = 0;
            }
            marks[i] = 0;
        }
        return count;
    }

    /**
     * Writes four positions without asking whether the word has as many, and counts those that it has: what is written
     * beyond them is overwritten by the next. How many bits a word has cannot be foreseen by the processor, so one
     * question for each bit would cost several times as much as the bit.
     */
    private int read(long word, int base, int count) {
        int[] to = positions;
        long rest = word;
        for (int next = count; rest != 0; next += AT_ONCE) {
            to[next] = base + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
            to[next + 1] = base + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
            to[next + 2] = base + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
            to[next + 3] = base + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        return count + Long.bitCount(word);
    }

    private void summarise(int group, int n, GroupFigures figures) {
        figures.answers[group] = n;
        figures.means[group] = n == 0 ? Double.NaN : sum(n) / n;
        for (int i = 0; i < probabilities.length; i++) {
            figures.quantileValues[group * probabilities.length + i] =
                    n == 0 ? Double.NaN : quantile(n, probabilities[i]);
        }
    }

    private double quantile(int n, double p) {
        double position = Quantile.Type.SEVEN.position(n, p);
        int below = (int) position;
        double a = order.ascending()[positions[below]];
        double b = order.ascending()[positions[Math.min(below + 1, n - 1)]];
        return a + (position - below) * (b - a);
    }

    /** In ascending order; the rounding error of each addition without a branch (Knuth) is Neumaier's, for it is exact. */
    private double sum(int n) {
        double[] ascending = order.ascending();
        int[] at = positions;
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < n; i++) {
            double value = ascending[at[i]];
            double with = sum + value;
            double added = with - sum;
            lost += (sum - (with - added)) + (value - added);
            sum = with;
        }
        return Double.isFinite(sum) ? sum + lost : sum;
    }

    /** For every unit with a value twice the mid-rank: members below it, and members not above it. A whole number. */
    private void rank(int[] doubled) {
        double[] ascending = order.ascending();
        long[] bits = words;
        int[] ranks = positions;
        int size = order.size();
        int less = 0;
        for (int from = 0, to = 0; from < size; from = to) {
            double value = ascending[from];
            int notMore = less;
            while (to < size && ascending[to] == value) {
                notMore += (int) (bits[to >>> 6] >>> to) & 1;
                to++;
            }
            for (int at = from; at < to; at++) {
                ranks[at] = less + notMore;
            }
            less = notMore;
        }
        ranks[size] = GroupFigures.NO_RANK;
        int[] position = order.position();
        for (int unit = 0; unit < doubled.length; unit++) {
            doubled[unit] = ranks[position[unit]];
        }
    }
}
