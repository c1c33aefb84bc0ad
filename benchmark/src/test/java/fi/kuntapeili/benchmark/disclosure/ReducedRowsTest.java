package fi.kuntapeili.benchmark.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Elimination modulo a prime against elimination in whole numbers without end. */
class ReducedRowsTest {
    private static final int COLUMNS = 9;

    private static BitSet someOf(Random random) {
        BitSet set = new BitSet();
        random.ints(COLUMNS, 0, 2 * COLUMNS).filter(column -> column < COLUMNS).forEach(set::set);
        return set;
    }

    private static List<BitSet> with(List<BitSet> rows, BitSet one) {
        List<BitSet> all = new ArrayList<>(rows);
        all.add(one);
        return all;
    }

    @Property(tries = 200)
    void knowsExactlyTheSumsThatFollow(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int sums) {
        Random random = new Random(seed);
        int[] columns = new int[COLUMNS];
        Arrays.fill(columns, -1);
        ReducedRows rows = ReducedRows.none().split(columns);
        List<BitSet> known = new ArrayList<>();
        for (int i = 0; i < sums; i++) {
            BitSet sum = someOf(random);
            ReducedRows next = rows.plus(sum);
            boolean follows = RationalRank.of(with(known, sum), COLUMNS) == RationalRank.of(known, COLUMNS);
            assertEquals(follows, next == rows, "the same object where nothing is new");
            rows = next;
            known.add(sum);
            assertSame(rows, rows.plus(sum));
        }
        int rank = RationalRank.of(known, COLUMNS);
        for (int i = 0; i < 40; i++) {
            BitSet asked = someOf(random);
            boolean follows = RationalRank.of(with(known, asked), COLUMNS) == rank;
            Statistics.collect(follows);
            assertEquals(follows, rows.nullSpace().knowsSum(asked));
        }
    }

    /** What is split off from a column is in the same sums, so that the two together are what the column was. */
    @Property(tries = 100)
    void aColumnThatIsSplitIsStillKnownAsAWhole(@ForAll long seed, @ForAll @IntRange(min = 0, max = 8) int split) {
        Random random = new Random(seed);
        int[] columns = new int[COLUMNS];
        Arrays.fill(columns, -1);
        ReducedRows rows = ReducedRows.none().split(columns);
        for (int i = 0; i < 6; i++) {
            rows = rows.plus(someOf(random));
        }
        ReducedRows.NullSpace before = rows.nullSpace();
        ReducedRows.NullSpace after = rows.split(new int[] {split}).nullSpace();
        for (int i = 0; i < 40; i++) {
            BitSet asked = someOf(random);
            BitSet whole = (BitSet) asked.clone();
            whole.set(COLUMNS, asked.get(split));
            assertEquals(before.knowsSum(asked), after.knowsSum(whole));
            BitSet half = (BitSet) asked.clone();
            half.set(split);
            assertEquals(false, after.knowsSum(half), "half of a column follows from nothing");
        }
    }
}
