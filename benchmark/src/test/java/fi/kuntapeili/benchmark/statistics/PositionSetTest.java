package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PositionSetTest {
    /** Units have positions in any order; those behind the last value have none. */
    @Property(tries = 300)
    void membersAreFoundByTheirNumberAndCountedBeforeAnyPosition(
            @ForAll @IntRange(min = 1, max = 1_500) int units, @ForAll long seed) {
        Random random = new Random(seed);
        int without = random.nextInt(units + 1);
        int[] position = shuffled(units, random);
        for (int unit = 0; unit < units; unit++) {
            position[unit] = Math.min(position[unit], without);
        }
        PositionSet set = new PositionSet(units);
        for (int share = 1; share <= 40; share += 13) {
            int most = share;
            int[] members = IntStream.range(0, units)
                    .filter(unit -> random.nextInt(40) < most)
                    .toArray();
            long[] bits = set.emptied();
            for (int unit : members) {
                bits[position[unit] >>> 6] |= 1L << position[unit];
            }
            set.counted(without);
            int[] expected = Arrays.stream(members)
                    .map(unit -> position[unit])
                    .filter(at -> at < without)
                    .sorted()
                    .toArray();
            assertEquals(expected.length, set.size());
            int[] doubled = new int[without];
            set.ranks(doubled, without);
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i], set.at(i));
                assertEquals(2 * i + 1, doubled[expected[i]]);
                if (i > 0) {
                    assertEquals(expected[i], set.next(expected[i - 1]));
                }
            }
            for (int at = 0; at <= without; at++) {
                int end = at;
                int before = (int)
                        Arrays.stream(expected).filter(member -> member < end).count();
                assertEquals(before, set.before(at));
                if (at < without && Arrays.binarySearch(expected, at) < 0) {
                    assertEquals(2 * before, doubled[at]);
                }
            }
        }
    }

    private static int[] shuffled(int units, Random random) {
        int[] order = IntStream.range(0, units).toArray();
        for (int i = units - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
