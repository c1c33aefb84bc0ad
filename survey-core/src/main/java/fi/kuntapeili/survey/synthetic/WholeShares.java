package fi.kuntapeili.survey.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides a whole number in proportion, into whole numbers that add up to it exactly (largest remainders first). */
final class WholeShares {

    private WholeShares() {}

    static List<Long> of(List<Double> weights, long total) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        List<Long> shares = new ArrayList<>();
        List<Double> remainders = new ArrayList<>();
        long given = 0;
        for (double weight : weights) {
            double exact = sum == 0 ? (double) total / weights.size() : total * weight / sum;
            long share = (long) exact;
            shares.add(share);
            remainders.add(exact - share);
            given += share;
        }
        List<Integer> order = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .toList();
        for (int i = 0; given < total; i++, given++) {
            int at = order.get(i % order.size());
            shares.set(at, shares.get(at) + 1);
        }
        return shares;
    }
}
