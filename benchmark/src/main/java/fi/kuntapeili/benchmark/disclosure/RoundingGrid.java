package fi.kuntapeili.benchmark.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Deterministic rounding to a grid of 1, 2 or 5 times a power of ten, half up, always from the unrounded figure.
 *
 * <p>The step is the largest one not above the allowed part of the figure; on a coarse scale it is at least half the
 * unit of the scale. The step never leaves the engine.
 */
final class RoundingGrid {
    private static final BigDecimal[] MANTISSAS = {new BigDecimal(5), new BigDecimal(2), BigDecimal.ONE};
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Binary dust below this is no part of the figure: 0.15 from two sums must not fall below its own tie. */
    private static final MathContext DIGITS = new MathContext(12);

    private RoundingGrid() {}

    static BigDecimal round(double figure, BigDecimal relative, Scale scale) {
        BigDecimal value = BigDecimal.valueOf(figure).round(DIGITS);
        BigDecimal step = step(value, relative, scale);
        if (step.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal[] parts = value.add(step.divide(TWO)).divideAndRemainder(step);
        BigDecimal steps = parts[1].signum() < 0 ? parts[0].subtract(BigDecimal.ONE) : parts[0];
        return steps.setScale(0, RoundingMode.UNNECESSARY).multiply(step);
    }

    /** Zero only for a figure of zero on a scale that is not coarse. */
    static BigDecimal step(BigDecimal value, BigDecimal relative, Scale scale) {
        BigDecimal largest = onGrid(value.abs().multiply(relative));
        return scale instanceof Scale.Coarse coarse ? largest.max(coarse.unit().divide(TWO)) : largest;
    }

    private static BigDecimal onGrid(BigDecimal limit) {
        if (limit.signum() == 0) {
            return BigDecimal.ZERO;
        }
        int exponent = limit.precision() - limit.scale() - 1;
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        for (BigDecimal mantissa : MANTISSAS) {
            BigDecimal step = mantissa.multiply(power);
            if (step.compareTo(limit) <= 0) {
                return step;
            }
        }
        throw new IllegalStateException("A power of ten of the same magnitude is never above the limit");
    }
}
