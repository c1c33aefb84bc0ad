package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.indicator.Direction;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.statistics.PairComparison;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that {@link ChooseHighlights} knows of an indicator: own values as they are written, and published figures.
 *
 * @param questions ids of the questions behind it; two indicators of one question say one thing
 * @param step the smallest distance between two values where few are possible; zero where many are
 * @param before own values of the earlier rounds that can be compared with this one, oldest first
 */
record Candidate(
        String id,
        Direction direction,
        Set<String> questions,
        BigDecimal step,
        BigDecimal own,
        BigDecimal q1,
        BigDecimal median,
        BigDecimal q3,
        List<Earlier> before) {

    /** A published figure is rounded by at most this part of itself; on a coarse scale by half a step, if that is more. */
    private static final BigDecimal COARSEST = new BigDecimal("0.10");

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** @param median of the group as it was published in that round */
    record Earlier(BigDecimal own, Optional<BigDecimal> median) {}

    Candidate {
        questions = Set.copyOf(questions);
        before = List.copyOf(before);
    }

    /** Empty where the own value or one of the published quartiles is missing, the value is an estimate or its base small. */
    static Optional<Candidate> of(ComparedIndicator compared) {
        Indicator indicator = compared.indicator();
        if (!(compared.own() instanceof IndicatorValue.Number own)
                || own.smallBase()
                || own.isEstimate()
                || !(compared.peers() instanceof PeerFigures.Numbers numbers)) {
            return Optional.empty();
        }
        Optional<ReleasedNumbers> published = numbers.figures().figure();
        Optional<BigDecimal> median = published.flatMap(p -> p.median().figure());
        Optional<BigDecimal> q1 = published.flatMap(p -> p.q1().figure());
        Optional<BigDecimal> q3 = published.flatMap(p -> p.q3().figure());
        if (median.isEmpty() || q1.isEmpty() || q3.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(
                indicator.id(),
                indicator.direction(),
                Set.copyOf(indicator.questions()),
                indicator.step().orElse(BigDecimal.ZERO),
                written(indicator, own),
                q1.get(),
                median.get(),
                q3.get(),
                earlier(compared)));
    }

    /** An own value as every page writes it. */
    static BigDecimal written(Indicator indicator, IndicatorValue.Number own) {
        return own.decimal().setScale(indicator.decimals(), RoundingMode.HALF_UP);
    }

    private static List<Earlier> earlier(ComparedIndicator compared) {
        return compared.earlierPoints().stream()
                .map(point -> new Earlier(
                        written(compared.indicator(), (IndicatorValue.Number) point.own()),
                        point.median().figure()))
                .toList();
    }

    /** From the published median, in standard deviations as told by the published quartiles; NaN without spread. */
    double fromMedian() {
        return PairComparison.difference(own.doubleValue(), median.doubleValue(), q1.doubleValue(), q3.doubleValue());
    }

    /** Outside the middle half by more than rounding can have moved its end. */
    boolean isOutside() {
        return own.subtract(q3).compareTo(rounding(q3)) >= 0 && own.compareTo(q3) > 0
                || q1.subtract(own).compareTo(rounding(q1)) >= 0 && own.compareTo(q1) < 0;
    }

    private BigDecimal rounding(BigDecimal published) {
        return published.abs().multiply(COARSEST).max(step.multiply(HALF));
    }

    private Optional<Earlier> last() {
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    /** Whether the last round had the own value on the other side of the median that it published. */
    boolean turnedRound() {
        return last().flatMap(then -> then.median().map(middle -> then.own().compareTo(middle)))
                .filter(side -> side * Integer.signum(own.compareTo(median)) < 0)
                .isPresent();
    }

    /** From the last round to this one, in standard deviations of the peers; NaN where that cannot be said. */
    double change() {
        return last().map(then -> PairComparison.difference(
                        own.doubleValue(), then.own().doubleValue(), q1.doubleValue(), q3.doubleValue()))
                .orElse(Double.NaN);
    }

    /** More than a step of a coarse scale, and more than the own value ever moved between two rounds before. */
    boolean isMoreThanUsual() {
        BigDecimal moved = last().map(then -> own.subtract(then.own()).abs()).orElse(BigDecimal.ZERO);
        boolean usual = false;
        for (int i = 1; i < before.size(); i++) {
            BigDecimal once =
                    before.get(i).own().subtract(before.get(i - 1).own()).abs();
            usual |= once.compareTo(moved) >= 0;
        }
        return !usual && moved.compareTo(step) > 0;
    }

    boolean sharesQuestionWith(Candidate other) {
        return questions.stream().anyMatch(other.questions::contains);
    }
}
