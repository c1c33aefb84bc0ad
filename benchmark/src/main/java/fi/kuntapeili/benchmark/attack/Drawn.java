package fi.kuntapeili.benchmark.attack;

import java.math.BigDecimal;

/**
 * A figure as a place in a drawing.
 *
 * @param place where the drawing stands
 * @param low figure at the beginning of the axis, as written there, and {@code high} the one at its end
 * @param at place on the axis in per cent of its length, as it stands in the drawing
 */
public record Drawn(
        String place,
        String indicator,
        String group,
        String statistic,
        String category,
        BigDecimal low,
        BigDecimal high,
        BigDecimal at) {

    PublicFigure.Name name() {
        return new PublicFigure.Name(indicator, group, statistic, category);
    }
}
