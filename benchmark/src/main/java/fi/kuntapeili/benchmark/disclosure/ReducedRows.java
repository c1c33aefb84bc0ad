package fi.kuntapeili.benchmark.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A matrix in reduced row echelon form over the integers modulo a prime, one column per building block. Immutable.
 *
 * <p>What can be derived is told by its null space. A combination of columns lies in the row space when the same combination
 * of their null vectors, one vector per column, is zero: {@link NullSpace}.
 */
final class ReducedRows {
    static final long PRIME = Integer.MAX_VALUE;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int columns;
    private final List<Row> rows;

    /** One at the column {@code pivot}, where every other row has zero. */
    private static final class Row {
        private final int[] coefficients;
        private final int pivot;

        Row(int[] coefficients, int pivot) {
            this.coefficients = coefficients;
            this.pivot = pivot;
        }
    }

    private ReducedRows(int columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static ReducedRows none() {
        return new ReducedRows(0, List.of());
    }

    /** With columns at the end: each a copy of an earlier one that it was split off from, or of zeros for -1. */
    ReducedRows split(int[] parents) {
        List<Row> wider = new ArrayList<>(rows.size());
        for (Row row : rows) {
            int[] coefficients = Arrays.copyOf(row.coefficients, columns + parents.length);
            for (int i = 0; i < parents.length; i++) {
                coefficients[columns + i] = parents[i] < 0 ? 0 : row.coefficients[parents[i]];
            }
            wider.add(new Row(coefficients, row.pivot));
        }
        return new ReducedRows(columns + parents.length, wider);
    }

    /** With the sum of some columns among what is known; the same object if that adds nothing. */
    ReducedRows plus(BitSet sum) {
        int[] remainder = new int[columns];
        sum.stream().forEach(column -> remainder[column] = 1);
        for (Row row : rows) {
            subtract(remainder, row.coefficients, remainder[row.pivot]);
        }
        int pivot = firstNonZero(remainder);
        if (pivot < 0) {
            return this;
        }
        scale(remainder, inverse(remainder[pivot]));
        List<Row> extended = new ArrayList<>(rows.size() + 1);
        for (Row row : rows) {
            int[] coefficients = row.coefficients.clone();
            subtract(coefficients, remainder, coefficients[pivot]);
            extended.add(new Row(coefficients, row.pivot));
        }
        extended.add(new Row(remainder, pivot));
        return new ReducedRows(columns, extended);
    }

    private int[] free() {
        BitSet pivots = new BitSet();
        rows.forEach(row -> pivots.set(row.pivot));
        int[] free = new int[columns - rows.size()];
        int next = 0;
        for (int column = 0; column < columns; column++) {
            if (!pivots.get(column)) {
                free[next++] = column;
            }
        }
        return free;
    }

    /** Answers questions about the columns of one state. */
    NullSpace nullSpace() {
        return new NullSpace();
    }

    /** The vectors that the rows are all orthogonal to, seen column by column. */
    final class NullSpace {
        private final int[] free = free();
        private final int[] rowOf = new int[columns];

        private NullSpace() {
            Arrays.fill(rowOf, -1);
            for (int row = 0; row < rows.size(); row++) {
                rowOf[rows.get(row).pivot] = row;
            }
        }

        /** Whether the column's vector has nothing in it but one entry of its own; no two such are multiples. */
        boolean isFree(int column) {
            return rowOf[column] < 0;
        }

        /**
         * The column's entry in each vector of the basis that belongs to the free columns, scaled so that the first that is not
         * zero is one; vectors that are multiples are then equal.
         */
        int[] direction(int column) {
            int[] vector = new int[free.length];
            for (int i = 0; i < free.length; i++) {
                vector[i] = entry(column, free[i]);
            }
            int first = firstNonZero(vector);
            if (first >= 0) {
                scale(vector, inverse(vector[first]));
            }
            return vector;
        }

        /** The free column with the same direction, if there is one. */
        OptionalInt freeWith(int[] direction) {
            int[] entries = IntStream.range(0, free.length)
                    .filter(i -> direction[i] != 0)
                    .limit(2)
                    .toArray();
            return entries.length == 1 ? OptionalInt.of(free[entries[0]]) : OptionalInt.empty();
        }

        private int entry(int column, int freeColumn) {
            if (rowOf[column] < 0) {
                return column == freeColumn ? 1 : 0;
            }
            int coefficient = rows.get(rowOf[column]).coefficients[freeColumn];
            return coefficient == 0 ? 0 : (int) (PRIME - coefficient);
        }

        /** One number for the whole vector. Vectors that add up to zero have numbers that do, modulo the prime. */
        int print(int column) {
            long sum = 0;
            for (int freeColumn : free) {
                int entry = entry(column, freeColumn);
                if (entry != 0) {
                    sum = (sum + entry * weight(freeColumn)) % PRIME;
                }
            }
            return (int) sum;
        }

        /** Whether one column less the other can be derived. */
        boolean knowsDifference(int column, int other) {
            return IntStream.of(free).allMatch(freeColumn -> entry(column, freeColumn) == entry(other, freeColumn));
        }

        /** Whether the sum of these columns can be derived. */
        boolean knowsSum(BitSet columns) {
            for (int freeColumn : free) {
                long sum = 0;
                for (int column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
                    sum += entry(column, freeColumn);
                }
                if (sum % PRIME != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Some number for each column, spread without pattern; which one does not matter. */
    private static long weight(int column) {
        long mixed = (column + 1) * MIX;
        mixed = (mixed ^ (mixed >>> 32)) * MIX;
        return (mixed ^ (mixed >>> 29)) >>> 34;
    }

    /** Of two numbers below the prime; without a division, which would take most of the time of a search. */
    static long sum(long a, long b) {
        long sum = a + b;
        return sum < PRIME ? sum : sum - PRIME;
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
