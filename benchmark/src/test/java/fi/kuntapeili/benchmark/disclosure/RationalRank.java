package fi.kuntapeili.benchmark.disclosure;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;

/** Rank of 0/1 rows over the rational numbers by fraction-free elimination: an attacker's exact arithmetic. */
final class RationalRank {
    private RationalRank() {}

    static int of(List<BitSet> rows, int columns) {
        BigInteger[][] matrix = new BigInteger[rows.size()][columns];
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns; c++) {
                matrix[r][c] = rows.get(r).get(c) ? BigInteger.ONE : BigInteger.ZERO;
            }
        }
        int rank = 0;
        BigInteger previous = BigInteger.ONE;
        for (int column = 0; column < columns && rank < matrix.length; column++) {
            int pivot = rank;
            while (pivot < matrix.length && matrix[pivot][column].signum() == 0) {
                pivot++;
            }
            if (pivot == matrix.length) {
                continue;
            }
            BigInteger[] swapped = matrix[pivot];
            matrix[pivot] = matrix[rank];
            matrix[rank] = swapped;
            for (int r = rank + 1; r < matrix.length; r++) {
                for (int c = column + 1; c < columns; c++) {
                    matrix[r][c] = matrix[rank][column]
                            .multiply(matrix[r][c])
                            .subtract(matrix[r][column].multiply(matrix[rank][c]))
                            .divide(previous);
                }
                matrix[r][column] = BigInteger.ZERO;
            }
            previous = matrix[rank][column];
            rank++;
        }
        return rank;
    }
}
