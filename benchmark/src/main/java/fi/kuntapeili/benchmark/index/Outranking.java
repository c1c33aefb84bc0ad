package fi.kuntapeili.benchmark.index;

import java.util.Arrays;

/**
 * Units compared two by two, indicator by indicator, without adding anything up: the weight of the indicators on which
 * one is better, ties half, out of the weight both have (equation 32 of the Handbook on Constructing Composite Indicators, OECD
 * and JRC 2008). Units are ordered after Copeland (1951), by comparisons won less
 * comparisons lost. A check on methods that add up: no strength makes up for a weakness.
 */
final class Outranking {
    private static final double EVEN = 1e-12;

    private Outranking() {}

    /** Comparisons won less lost; NaN for units without index under the definition. */
    static double[] copeland(ScoreTable table, double[] shares, double[] index) {
        double[] balance = new double[table.units()];
        Arrays.setAll(balance, u -> Double.isNaN(index[u]) ? Double.NaN : 0);
        for (int one = 0; one < balance.length; one++) {
            for (int other = 0; other < one; other++) {
                double difference = preference(table, shares, one, other) - 0.5;
                if (Math.abs(difference) > EVEN && !Double.isNaN(balance[one] + balance[other])) {
                    balance[one] += Math.signum(difference);
                    balance[other] -= Math.signum(difference);
                }
            }
        }
        return balance;
    }

    /** The share of the weight on which the first is better, ties half; NaN without a common indicator. */
    static double preference(ScoreTable table, double[] shares, int one, int other) {
        double preferred = 0;
        double common = 0;
        for (int j = 0; j < shares.length; j++) {
            double first = table.score(j, one);
            double second = table.score(j, other);
            if (!Double.isNaN(first) && !Double.isNaN(second)) {
                common += shares[j];
                preferred += first > second ? shares[j] : first == second ? shares[j] / 2 : 0;
            }
        }
        return preferred / common;
    }
}
