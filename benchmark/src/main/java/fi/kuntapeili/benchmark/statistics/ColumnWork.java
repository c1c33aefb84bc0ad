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
    private final Ascending one;
    private final Ascending other;
    private final int[] ranks;
    /** How many times four positions are written for each word of the group at hand. */
    private int rounds;

    /** One group in order. */
    private static final class Ascending {
        /** With room for those written in advance. */
        private final int[] positions;

        private int n;
        private double sum;

        Ascending(int units) {
            this.positions = new int[units + Long.SIZE];
        }
    }

    ColumnWork(GroupMembers members, double[] probabilities, int[] rankedIn) {
        this.members = members;
        this.probabilities = probabilities;
        this.rankedIn = rankedIn;
        this.order = new ColumnOrder(members.units());
        // One more bit than units: that of everybody without a value.
        this.words = new long[members.units() / Long.SIZE + 1];
        this.marks = new long[words.length / Long.SIZE + 1];
        this.one = new Ascending(members.units());
        this.other = new Ascending(members.units());
        this.ranks = new int[members.units() + 1];
    }

    GroupFigures of(double[] column) {
        order.order(column);
        GroupFigures figures = new GroupFigures(members.groups(), probabilities.length, members.units(), rankedIn);
        // Two at a time: an addition waits for the one before it, but not for those of the other group.
        int[] bySize = members.bySize();
        for (int i = 0; i < bySize.length; i += 2) {
            boolean last = i + 1 == bySize.length;
            put(bySize[i], one);
            if (last) {
                other.n = 0;
            } else {
                put(bySize[i + 1], other);
            }
            add();
            summarise(bySize[i], one, figures);
            if (!last) {
                summarise(bySize[i + 1], other, figures);
            }
        }
        for (int i = 0; i < rankedIn.length; i++) {
            place(rankedIn[i]);
            rank(figures.ranks, i * members.units());
            Arrays.fill(words, 0);
            Arrays.fill(marks, 0);
        }
        return figures;
    }

    private void put(int group, Ascending in) {
        place(group);
        in.n = read(in.positions);
    }

    /** Sets the bits of the members that have a value. */
    private void place(int group) {
        int from = members.from(group);
        int to = members.from(group + 1);
        double inWord = (double) (to - from) / words.length;
        rounds = (int) Math.min(Long.SIZE / AT_ONCE, Math.ceil((inWord + 2 * Math.sqrt(inWord)) / AT_ONCE));
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

    /** Reads the bits of a group, leaves words and marks empty, and says how many there were. */
    private int read(int[] positions) {
        int count = 0;
        for (int i = 0; i < marks.length; i++) {
            for (long marked = marks[i]; marked != 0; marked &= marked - 1) {
                int at = (i << 6) + Long.numberOfTrailingZeros(marked);
                count = read(words[at], at << 6, positions, count);
                words[at] = 0;
            }
            marks[i] = 0;
        }
        return count;
    }

    /**
     * Writes as many positions as few words of the group exceed without asking how many this one has, and counts those that
     * it has: what is written beyond them is overwritten by the next. How many bits a word has cannot be foreseen by the
     * processor, so one question for each bit would cost several times as much as the bit.
     */
    private int read(long word, int base, int[] to, int count) {
        long rest = word;
        int left = rounds;
        for (int next = count; left > 0 || rest != 0; next += AT_ONCE, left--) {
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

    private void summarise(int group, Ascending in, GroupFigures figures) {
        boolean nobody = in.n == 0;
        figures.answers[group] = in.n;
        figures.means[group] = nobody ? Double.NaN : in.sum / in.n;
        for (int i = 0; i < probabilities.length; i++) {
            figures.quantileValues[group * probabilities.length + i] =
                    nobody ? Double.NaN : quantile(in, probabilities[i]);
        }
    }

    private double quantile(Ascending in, double p) {
        double position = Quantile.Type.SEVEN.position(in.n, p);
        int below = (int) position;
        double a = order.ascending()[in.positions[below]];
        double b = order.ascending()[in.positions[Math.min(below + 1, in.n - 1)]];
        return a + (position - below) * (b - a);
    }

    /**
     * Both groups in ascending order; the rounding error of each addition without a branch (Knuth) is Neumaier's, for it is
     * exact.
     */
    private void add() {
        double[] ascending = order.ascending();
        int both = Math.min(one.n, other.n);
        double sum = 0;
        double lost = 0;
        double otherSum = 0;
        double otherLost = 0;
        int[] at = one.positions;
        int[] otherAt = other.positions;
        for (int i = 0; i < both; i++) {
            double value = ascending[at[i]];
            double with = sum + value;
            double added = with - sum;
            lost += (sum - (with - added)) + (value - added);
            sum = with;
            double otherValue = ascending[otherAt[i]];
            double otherWith = otherSum + otherValue;
            double otherAdded = otherWith - otherSum;
            otherLost += (otherSum - (otherWith - otherAdded)) + (otherValue - otherAdded);
            otherSum = otherWith;
        }
        one.sum = addRest(one, both, sum, lost);
        other.sum = addRest(other, both, otherSum, otherLost);
    }

    private double addRest(Ascending in, int from, double begun, double begunLost) {
        double[] ascending = order.ascending();
        double sum = begun;
        double lost = begunLost;
        for (int i = from; i < in.n; i++) {
            double value = ascending[in.positions[i]];
            double with = sum + value;
            double added = with - sum;
            lost += (sum - (with - added)) + (value - added);
            sum = with;
        }
        return Double.isFinite(sum) ? sum + lost : sum;
    }

    /**
     * For every unit with a value twice the mid-rank, a whole number: how many members are below it and how many are not
     * above it, added up.
     */
    private void rank(int[] doubled, int from) {
        long[] bits = words;
        int size = order.size();
        int before = 0;
        for (int at = 0; at < size; at++) {
            int own = (int) (bits[at >>> 6] >>> at) & 1;
            ranks[at] = 2 * before + own;
            before += own;
        }
        if (order.hasTies()) {
            levelTies();
        }
        ranks[size] = GroupFigures.NO_RANK;
        int[] position = order.position();
        for (int unit = 0; unit < position.length; unit++) {
            doubled[from + unit] = ranks[position[unit]];
        }
    }

    /** Among equals the first knows how many are below all of them, and the last how many are not above. */
    private void levelTies() {
        double[] ascending = order.ascending();
        int size = order.size();
        for (int from = 0, to = 0; from < size; from = to) {
            double value = ascending[from];
            while (to < size && ascending[to] == value) {
                to++;
            }
            Arrays.fill(ranks, from, to, (ranks[from] >> 1) + ((ranks[to - 1] + 1) >> 1));
        }
    }
}
