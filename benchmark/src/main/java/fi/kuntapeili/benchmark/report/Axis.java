package fi.kuntapeili.benchmark.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * An axis with four or five round ticks over the figures that are drawn on it, and nothing else.
 *
 * @param ticks ascending, evenly spaced; the first and the last are the ends of the axis
 */
public record Axis(List<Tick> ticks) {

    private static final int MOST_STEPS = 4;
    private static final int FEWEST_STEPS = 3;
    private static final List<BigDecimal> ROUND = List.of("1", "1.5", "2", "2.5", "3", "5").stream()
            .map(BigDecimal::new)
            .toList();
    /** An axis starts at zero unless all figures lie in the upper part of it, where zero would press them together. */
    private static final BigDecimal FAR_FROM_ZERO = new BigDecimal("0.7");

    /** @param at place on the axis in per cent of its length */
    public record Tick(Figure figure, double at) {}

    public Axis {
        ticks = List.copyOf(ticks);
    }

    /**
     * The shortest such axis that holds all figures.
     *
     * @param figures at least one
     * @param decimals of the indicator: a scale of whole numbers has no halves between them
     */
    public static Axis over(Collection<BigDecimal> figures, int decimals) {
        BigDecimal low = Collections.min(figures);
        BigDecimal high = Collections.max(figures);
        if (low.signum() > 0 && low.compareTo(high.multiply(FAR_FROM_ZERO)) <= 0 || low.compareTo(high) == 0) {
            low = low.min(BigDecimal.ZERO);
            high = high.max(BigDecimal.ZERO);
        }
        BigDecimal smallest = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal step = smallest;
        for (int exponent = magnitude(high.subtract(low)) - 1; ; exponent++) {
            for (BigDecimal round : ROUND) {
                step = round.scaleByPowerOfTen(exponent);
                boolean onGrid = step.remainder(smallest).signum() == 0;
                if (onGrid && steps(low, high, step) <= MOST_STEPS) {
                    return of(floor(low, step), step, Math.max(FEWEST_STEPS, steps(low, high, step)));
                }
            }
        }
    }

    /** An axis over a scale with known ends, cut into four. */
    public static Axis between(BigDecimal low, BigDecimal high) {
        BigDecimal step = high.subtract(low).divide(BigDecimal.valueOf(MOST_STEPS), MathContext.DECIMAL64);
        return of(low, step, MOST_STEPS);
    }

    /** Where a figure lies, in per cent of the length; a figure beyond an end is put on it. */
    public double at(BigDecimal figure) {
        BigDecimal part = figure.subtract(low())
                .multiply(BigDecimal.valueOf(100))
                .divide(high().subtract(low()), 2, RoundingMode.HALF_UP);
        return Math.min(100, Math.max(0, part.doubleValue()));
    }

    BigDecimal low() {
        return ticks.get(0).figure().value();
    }

    BigDecimal high() {
        return ticks.get(ticks.size() - 1).figure().value();
    }

    private static Axis of(BigDecimal first, BigDecimal step, int steps) {
        int decimals = Math.max(0, step.stripTrailingZeros().scale());
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            BigDecimal value = first.add(step.multiply(BigDecimal.valueOf(i))).setScale(decimals, RoundingMode.HALF_UP);
            ticks.add(new Tick(new Figure(value, decimals), Math.round(10_000.0 * i / steps) / 100.0));
        }
        return new Axis(ticks);
    }

    private static int steps(BigDecimal low, BigDecimal high, BigDecimal step) {
        return high.subtract(floor(low, step))
                .divide(step, 0, RoundingMode.CEILING)
                .intValueExact();
    }

    private static BigDecimal floor(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }

    /** The power of ten of the first digit; of zero it is zero. */
    private static int magnitude(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
    }
}
