package fi.kuntapeili.benchmark.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as it is written everywhere: on pages, in drawings, in files and in print.
 *
 * @param value with no more digits than are written
 * @param decimals how many decimals are written
 */
public record Figure(BigDecimal value, int decimals) {

    public Figure {
        if (decimals < 0 || value.scale() > decimals) {
            throw new IllegalArgumentException(value + " has more than " + decimals + " decimals");
        }
    }

    /**
     * A released figure keeps every digit it was released with; more decimals than the indicator has are only written
     * where the release has them.
     */
    public static Figure released(BigDecimal value, int decimals) {
        return new Figure(value, Math.max(decimals, value.stripTrailingZeros().scale()));
    }

    /** A viewer's own value, rounded half up to the decimals of the indicator. */
    public static Figure own(double value, int decimals) {
        return new Figure(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP), decimals);
    }
}
