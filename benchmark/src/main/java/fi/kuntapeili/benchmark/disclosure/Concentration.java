package fi.kuntapeili.benchmark.disclosure;

import fi.kuntapeili.benchmark.statistics.Summation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a total is made up of its contributors, and which of them is to be protected in it. Values are absolute, so that
 * amounts of both signs do not cancel.
 */
final class Concentration {
    private final List<Part> descending;
    private final double total;

    /** @param waived whether the contributor agreed that the total tells its amount */
    record Part(double amount, boolean waived) {}

    private Concentration(Stream<Part> parts) {
        this.descending = parts.map(part -> new Part(Math.abs(part.amount()), part.waived()))
                .sorted(Comparator.comparingDouble(Part::amount).reversed())
                .toList();
        this.total = sum(descending.stream());
    }

    /** Of contributors none of whom has waived. */
    static Concentration of(double... contributions) {
        return new Concentration(Arrays.stream(contributions).mapToObj(amount -> new Part(amount, false)));
    }

    static Concentration of(List<Part> contributions) {
        return new Concentration(contributions.stream());
    }

    private static double sum(Stream<Part> parts) {
        return Summation.of(parts.mapToDouble(Part::amount).toArray());
    }

    double total() {
        return total;
    }

    /** The sum of the {@code count} largest contributions without a waiver; zero when all have waived. */
    double largest(int count) {
        return sum(descending.stream().filter(part -> !part.waived()).limit(count));
    }

    /** The largest contribution, waived or not, beside the largest without a waiver; zero when there is none. */
    double largestBeside() {
        int target = 0;
        while (target < descending.size() && descending.get(target).waived()) {
            target++;
        }
        if (target > 0) {
            return descending.get(0).amount();
        }
        return descending.size() > 1 ? descending.get(1).amount() : 0;
    }
}
