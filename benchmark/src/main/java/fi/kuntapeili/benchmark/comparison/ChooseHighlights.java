package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.indicator.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Which indicators of a comparison are worth a director's attention: a rule over own values and published figures, and
 * nothing else, so that trying out own values teaches nothing that the published figures did not say.
 *
 * <p>An own value stands out when it lies {@value #NOTABLE} standard deviation or more from the published median, a deviation
 * being {@code (q3 - q1) / 1.349} of the published quartiles, and outside the middle half by more than rounding can have moved
 * it. In the last round it must not have been on the other side of the median. A change is news when it is as large, more than
 * one step of a coarse scale, and larger than the own value has moved between rounds before. What has no spread tells nothing.
 *
 * <p>Of indicators that rest on the same question only the farthest is chosen: one answer is not told twice, and never as
 * good and as bad.
 */
final class ChooseHighlights {

    /** In standard deviations; of normally distributed peers one in six lies beyond on either side. */
    static final double NOTABLE = 1.0;

    /**
     * Ids of indicators, farthest first. No id is in two of the first three.
     *
     * @param strengths on the better side
     * @param gaps on the worse side
     * @param differences descriptive indicators, which have no better side
     * @param changes since the last round, in whatever direction
     */
    record Chosen(List<String> strengths, List<String> gaps, List<String> differences, List<String> changes) {}

    private ChooseHighlights() {}

    /** @param most how many of each are chosen at most */
    static Chosen of(Collection<Candidate> candidates, int most) {
        List<Candidate> apart = oncePerQuestion(
                candidates.stream().filter(ChooseHighlights::standsOut).toList(), Candidate::fromMedian);
        List<Candidate> moved = oncePerQuestion(
                candidates.stream().filter(ChooseHighlights::isNews).toList(), Candidate::change);
        return new Chosen(
                first(most, apart, ChooseHighlights::isBetter),
                first(most, apart, one -> one.direction() != Direction.NEUTRAL && !isBetter(one)),
                first(most, apart, one -> one.direction() == Direction.NEUTRAL),
                first(most, moved, any -> true));
    }

    private static boolean standsOut(Candidate one) {
        return Math.abs(one.fromMedian()) >= NOTABLE && one.isOutside() && !one.turnedRound();
    }

    private static boolean isNews(Candidate one) {
        return Math.abs(one.change()) >= NOTABLE && one.isMoreThanUsual();
    }

    private static boolean isBetter(Candidate one) {
        return one.direction() == (one.fromMedian() > 0 ? Direction.HIGHER : Direction.LOWER);
    }

    private static List<Candidate> oncePerQuestion(List<Candidate> found, ToDoubleFunction<Candidate> distance) {
        List<Candidate> kept = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingDouble((Candidate one) -> -Math.abs(distance.applyAsDouble(one)))
                        .thenComparing(Candidate::id))
                .filter(one -> kept.stream().noneMatch(one::sharesQuestionWith))
                .forEach(kept::add);
        return kept;
    }

    private static List<String> first(int most, List<Candidate> sorted, Predicate<Candidate> which) {
        return sorted.stream().filter(which).limit(most).map(Candidate::id).toList();
    }
}
