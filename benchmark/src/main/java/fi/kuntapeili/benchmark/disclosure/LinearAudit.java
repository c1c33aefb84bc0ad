package fi.kuntapeili.benchmark.disclosure;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What can be worked out by adding and subtracting the totals of the groups admitted so far.
 *
 * <p>Every sum, mean or count of a group is a linear function of its members' answers, so whatever can be derived from
 * several groups lies in the row space of their 0/1 matrix. Units that are in the same groups cannot be told apart:
 * they form one building block. The audit keeps the matrix in reduced row echelon form over the integers modulo a
 * prime and refuses a group with which the total of one block, or a combination of two, could be derived for fewer
 * contributors than required, or the total of a group that is withheld for being too small. Combinations of three or
 * more blocks are not searched for.
 *
 * <p>In the reduced form each row is one pivot block plus a combination of the other blocks, so a vector of the row
 * space on one block is a row without other entries, and one on two blocks is a row with a single other entry or the
 * difference of two rows whose other entries are proportional.
 *
 * <p>Immutable: {@link #with} gives the next state or nothing.
 */
final class LinearAudit {
    private static final long PRIME = Integer.MAX_VALUE;

    private final BitSet units;
    private final int required;
    private final ToIntFunction<BitSet> contributors;
    private final List<BitSet> blocks;
    private final List<Row> rows;

    /** Coefficients by unit, modulo the prime; one at {@code pivot}, where every other row has zero. */
    private static final class Row {
        private final int[] coefficients;
        private final int pivot;

        Row(int[] coefficients, int pivot) {
            this.coefficients = coefficients;
            this.pivot = pivot;
        }
    }

    private LinearAudit(
            BitSet units, int required, ToIntFunction<BitSet> contributors, List<BitSet> blocks, List<Row> rows) {
        this.units = units;
        this.required = required;
        this.contributors = contributors;
        this.blocks = blocks;
        this.rows = rows;
    }

    /**
     * @param units whose answers the observer does not know
     * @param required how many contributors a derivable total must have at least
     * @param contributors counts the contributors behind a set of units
     */
    static LinearAudit of(BitSet units, int required, ToIntFunction<BitSet> contributors) {
        return new LinearAudit(units, required, contributors, List.of(), List.of());
    }

    /** The state with {@code group} added, or empty if that would let something small be derived. */
    Optional<LinearAudit> with(BitSet group, List<BitSet> withheld) {
        BitSet added = ContributorPattern.intersection(group, units);
        List<Row> extended = extend(added);
        if (extended.size() == rows.size()) {
            return Optional.of(this);
        }
        LinearAudit next = new LinearAudit(units, required, contributors, split(added), extended);
        return next.derivesSomethingSmall(withheld) ? Optional.empty() : Optional.of(next);
    }

    /** The state with a group added that has been shown already, whatever it lets be derived. */
    LinearAudit knowing(BitSet group) {
        BitSet added = ContributorPattern.intersection(group, units);
        return new LinearAudit(units, required, contributors, split(added), extend(added));
    }

    private List<BitSet> split(BitSet group) {
        List<BitSet> finer = new ArrayList<>();
        BitSet rest = (BitSet) group.clone();
        for (BitSet block : blocks) {
            BitSet inside = ContributorPattern.intersection(block, group);
            BitSet outside = (BitSet) block.clone();
            outside.andNot(group);
            rest.andNot(block);
            addIfAny(finer, inside);
            addIfAny(finer, outside);
        }
        addIfAny(finer, rest);
        return finer;
    }

    private static void addIfAny(List<BitSet> blocks, BitSet block) {
        if (!block.isEmpty()) {
            blocks.add(block);
        }
    }

    /** The rows with the indicator of {@code group} added and reduced; the same list if it adds nothing. */
    private List<Row> extend(BitSet group) {
        int[] remainder = indicator(group);
        for (Row row : rows) {
            subtract(remainder, row.coefficients, remainder[row.pivot]);
        }
        int pivot = firstNonZero(remainder);
        if (pivot < 0) {
            return rows;
        }
        scale(remainder, inverse(remainder[pivot]));
        List<Row> extended = new ArrayList<>(rows.size() + 1);
        for (Row row : rows) {
            int[] coefficients = row.coefficients.clone();
            subtract(coefficients, remainder, coefficients[pivot]);
            extended.add(new Row(coefficients, row.pivot));
        }
        extended.add(new Row(remainder, pivot));
        return extended;
    }

    private boolean derivesSomethingSmall(List<BitSet> withheld) {
        BitSet pivots = new BitSet();
        rows.forEach(row -> pivots.set(row.pivot));
        List<BitSet> free =
                blocks.stream().filter(block -> !block.intersects(pivots)).toList();
        Map<IntBuffer, List<BitSet>> alike = new HashMap<>();
        for (Row row : rows) {
            BitSet pivotBlock = blockOf(row.pivot);
            int[] others = entries(row, free);
            int first = firstNonZero(others);
            if (first < 0) {
                if (tooFew(pivotBlock)) {
                    return true;
                }
                continue;
            }
            if (isOnlyEntry(others, first) && tooFew(union(pivotBlock, free.get(first)))) {
                return true;
            }
            scale(others, inverse(others[first]));
            List<BitSet> sameDirection = alike.computeIfAbsent(IntBuffer.wrap(others), key -> new ArrayList<>());
            if (sameDirection.stream().anyMatch(block -> tooFew(union(block, pivotBlock)))) {
                return true;
            }
            sameDirection.add(pivotBlock);
        }
        return withheld.stream().anyMatch(small -> derivable(small, free));
    }

    private static int[] entries(Row row, List<BitSet> free) {
        return free.stream()
                .mapToInt(block -> row.coefficients[block.nextSetBit(0)])
                .toArray();
    }

    private static boolean isOnlyEntry(int[] entries, int position) {
        for (int i = position + 1; i < entries.length; i++) {
            if (entries[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the total of a withheld group lies in the row space. */
    private boolean derivable(BitSet group, List<BitSet> free) {
        BitSet wanted = ContributorPattern.intersection(group, units);
        if (wanted.isEmpty()) {
            return false;
        }
        BitSet covered = new BitSet();
        for (BitSet block : blocks) {
            if (block.intersects(wanted)) {
                covered.or(block);
            }
        }
        if (!covered.equals(wanted)) {
            return false;
        }
        List<Row> combined = rows.stream().filter(row -> wanted.get(row.pivot)).toList();
        return free.stream().allMatch(block -> {
            int unit = block.nextSetBit(0);
            long sum = 0;
            for (Row row : combined) {
                sum += row.coefficients[unit];
            }
            return sum % PRIME == (wanted.get(unit) ? 1 : 0);
        });
    }

    private boolean tooFew(BitSet derivable) {
        return contributors.applyAsInt(derivable) < required;
    }

    private BitSet blockOf(int unit) {
        return blocks.stream().filter(block -> block.get(unit)).findFirst().orElseThrow();
    }

    private static BitSet union(BitSet a, BitSet b) {
        BitSet either = (BitSet) a.clone();
        either.or(b);
        return either;
    }

    private int[] indicator(BitSet group) {
        int[] row = new int[units.length()];
        group.stream().forEach(unit -> row[unit] = 1);
        return row;
    }

    private static int firstNonZero(int[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static void subtract(int[] row, int[] other, long factor) {
        if (factor == 0) {
            return;
        }
        long negative = PRIME - factor;
        for (int i = 0; i < row.length; i++) {
            if (other[i] != 0) {
                row[i] = (int) ((row[i] + negative * other[i]) % PRIME);
            }
        }
    }

    private static void scale(int[] row, long factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] = (int) (row[i] * factor % PRIME);
        }
    }

    /** By Fermat's little theorem. */
    private static long inverse(long value) {
        long result = 1;
        long base = value;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = result * base % PRIME;
            }
            base = base * base % PRIME;
        }
        return result;
    }
}
