package fi.kuntapeili.benchmark.disclosure;

import fi.kuntapeili.benchmark.statistics.Summation;
import java.util.Arrays;

/** How a total is made up of its contributors. Values are absolute, so that amounts of both signs do not cancel. */
final class Concentration {
    private final double[] ascending;
    private final double total;

    private Concentration(double[] ascending) {
        this.ascending = ascending;
        this.total = Summation.of(ascending);
    }

    static Concentration of(double... contributions) {
        return new Concentration(
                Arrays.stream(contributions).map(Math::abs).sorted().toArray());
    }

    double total() {
        return total;
    }

    /** The sum of the {@code count} largest contributions. */
    double largest(int count) {
        int from = Math.max(0, ascending.length - count);
        return Summation.of(Arrays.copyOfRange(ascending, from, ascending.length));
    }
}
