package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.Statistic;
import fi.kuntapeili.benchmark.indicator.Computation;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.Unit;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an own amount would be if the value per inhabitant, or whatever it is divided by, were another one. Arithmetic with the
 * published figure, the own value as it is written and the own published base: it says nothing of what would follow. It is
 * worked out when it is asked for and stored nowhere.
 *
 * @param total unit of the amount
 * @param own value, as it is written
 * @param base what it is divided by, with its year
 * @param targets published figures that can be asked for, in the order of the page
 */
public record WhatIf(Unit total, BigDecimal own, ReferenceValue base, BigDecimal factor, List<Target> targets) {

    /** Published figures are rounded by up to a twentieth, so more digits of an amount would be made up. */
    private static final MathContext DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    /** @param statistic that was published as {@code value} */
    public record Target(Statistic statistic, BigDecimal value) {}

    /**
     * An answer.
     *
     * @param target value that is supposed
     * @param difference of the amount, above zero for more than now; two digits
     */
    public record Answer(BigDecimal target, BigDecimal difference) {
        public boolean isMore() {
            return difference.signum() > 0;
        }

        public boolean isSame() {
            return difference.signum() == 0;
        }

        /** Without its sign. */
        public BigDecimal amount() {
            return difference.abs();
        }

        /** How many decimals the amount is written with. */
        public int decimals() {
            return Math.max(0, difference.scale());
        }
    }

    public WhatIf {
        targets = List.copyOf(targets);
    }

    /** Empty where the pack names no amount, the own value or its base is missing, or nothing is published. */
    static Optional<WhatIf> of(ComparedIndicator compared) {
        Optional<Unit> total = compared.indicator().total();
        Optional<ReferenceValue> base = compared.base();
        if (total.isEmpty()
                || base.isEmpty()
                || !(compared.own() instanceof IndicatorValue.Number own)
                || !(compared.indicator().computation() instanceof Computation.Ratio ratio)) {
            return Optional.empty();
        }
        return Optional.of(new WhatIf(
                total.get(),
                Candidate.written(compared.indicator(), own),
                base.get(),
                ratio.factor(),
                targets(compared.peers())));
    }

    private static List<Target> targets(PeerFigures peers) {
        List<Target> targets = new ArrayList<>();
        if (peers instanceof PeerFigures.Numbers numbers) {
            for (Statistic statistic : List.of(Statistic.MEDIAN, Statistic.Q1, Statistic.Q3)) {
                Disclosure<BigDecimal> figure =
                        numbers.figures().flatMap((ReleasedNumbers released) -> released.figure(statistic));
                figure.figure().ifPresent(value -> targets.add(new Target(statistic, value)));
            }
        }
        return targets;
    }

    /** The amount at a value, beside the amount now. */
    public Answer at(BigDecimal target) {
        BigDecimal exact = target.subtract(own).multiply(base.value()).divide(factor, MathContext.DECIMAL64);
        BigDecimal rounded = exact.round(DIGITS).stripTrailingZeros();
        return new Answer(target, rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
