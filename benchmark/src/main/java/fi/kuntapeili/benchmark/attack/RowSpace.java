package fi.kuntapeili.benchmark.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that can be had from some sums by adding, subtracting and multiplying, in exact fractions.
 *
 * <p>A combination of the unknowns can be worked out if and only if it is orthogonal to every way in which the unknowns
 * could change without changing a sum. So the null space is kept, one row for each unknown: a row of zeros is an unknown
 * that is known, two parallel rows are a pair of unknowns of which a weighted total is known.
 */
final class RowSpace {
    private final List<List<Fraction>> freedom;

    private RowSpace(List<List<Fraction>> freedom) {
        this.freedom = freedom;
    }

    /** @param sums the coefficients of each known sum, one for each unknown */
    static RowSpace of(List<Fraction[]> sums, int unknowns) {
        List<Fraction[]> rows = new ArrayList<>();
        List<Integer> pivots = new ArrayList<>();
        for (Fraction[] sum : sums) {
            Fraction[] row = sum.clone();
            for (int i = 0; i < rows.size(); i++) {
                subtract(row, rows.get(i), row[pivots.get(i)]);
            }
            int pivot = first(row);
            if (pivot < 0) {
                continue;
            }
            Fraction lead = row[pivot];
            for (int c = 0; c < unknowns; c++) {
                row[c] = row[c].isZero() ? row[c] : row[c].dividedBy(lead);
            }
            rows.forEach(earlier -> subtract(earlier, row, earlier[pivot]));
            rows.add(row);
            pivots.add(pivot);
        }
        return new RowSpace(nullSpace(rows, pivots, unknowns));
    }

    /** The sums of some of the blocks: each block is an unknown, each set a sum of the blocks inside it. */
    static RowSpace ofSets(List<BitSet> sets, List<BitSet> blocks) {
        return of(
                sets.stream()
                        .map(set -> blocks.stream()
                                .map(block -> block.intersects(set) ? Fraction.ONE : Fraction.ZERO)
                                .toArray(Fraction[]::new))
                        .toList(),
                blocks.size());
    }

    private static List<List<Fraction>> nullSpace(List<Fraction[]> rows, List<Integer> pivots, int unknowns) {
        List<Integer> free = new ArrayList<>();
        for (int c = 0; c < unknowns; c++) {
            if (!pivots.contains(c)) {
                free.add(c);
            }
        }
        List<List<Fraction>> freedom = new ArrayList<>();
        for (int c = 0; c < unknowns; c++) {
            int pivot = pivots.indexOf(c);
            List<Fraction> row = new ArrayList<>();
            for (int f : free) {
                row.add(pivot < 0 ? (f == c ? Fraction.ONE : Fraction.ZERO) : Fraction.ZERO.minus(rows.get(pivot)[f]));
            }
            freedom.add(row);
        }
        return freedom;
    }

    private static void subtract(Fraction[] from, Fraction[] row, Fraction times) {
        if (times.isZero()) {
            return;
        }
        for (int c = 0; c < from.length; c++) {
            if (!row[c].isZero()) {
                from[c] = from[c].minus(row[c].times(times));
            }
        }
    }

    private static int first(Fraction[] row) {
        for (int c = 0; c < row.length; c++) {
            if (!row[c].isZero()) {
                return c;
            }
        }
        return -1;
    }

    private static boolean isZero(List<Fraction> row) {
        return row.stream().allMatch(Fraction::isZero);
    }

    /** The unknowns that are known. */
    List<Integer> single() {
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < freedom.size(); i++) {
            if (isZero(freedom.get(i))) {
                known.add(i);
            }
        }
        return known;
    }

    /** Pairs of unknowns of which a weighted total is known though neither is. */
    List<int[]> pairs() {
        Map<List<Fraction>, List<Integer>> byDirection = new HashMap<>();
        for (int i = 0; i < freedom.size(); i++) {
            if (!isZero(freedom.get(i))) {
                byDirection
                        .computeIfAbsent(direction(freedom.get(i)), unseen -> new ArrayList<>())
                        .add(i);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        for (List<Integer> alike : byDirection.values()) {
            for (int a = 0; a < alike.size(); a++) {
                for (int b = a + 1; b < alike.size(); b++) {
                    pairs.add(new int[] {alike.get(a), alike.get(b)});
                }
            }
        }
        return pairs;
    }

    private static List<Fraction> direction(List<Fraction> row) {
        Fraction lead = row.stream().filter(f -> !f.isZero()).findFirst().orElseThrow();
        return row.stream().map(f -> f.isZero() ? f : f.dividedBy(lead)).toList();
    }

    /** Whether one unknown less the other is known. */
    boolean knowsDifference(int one, int other) {
        return freedom.get(one).equals(freedom.get(other));
    }

    /** Whether the plain total of these unknowns is known. */
    boolean knowsTotal(BitSet unknowns) {
        if (freedom.isEmpty() || freedom.get(0).isEmpty()) {
            return true;
        }
        Fraction[] total = new Fraction[freedom.get(0).size()];
        Arrays.fill(total, Fraction.ZERO);
        unknowns.stream().forEach(unknown -> {
            for (int f = 0; f < total.length; f++) {
                total[f] = total[f].minus(freedom.get(unknown).get(f));
            }
        });
        return first(total) < 0;
    }
}
