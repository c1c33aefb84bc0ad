package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import java.math.BigDecimal;

/**
 * One released figure as data.
 *
 * @param statistic code such as {@code n}, {@code median} or {@code share}
 * @param category the option of a share or the part of a composition, else null; {@code yes} for a boolean
 * @param value null unless the status is RELEASED; of a share its third, 1 to 3
 * @param unit code of the unit; {@code third} for shares, {@code count} for the number of answers
 * @param synthetic whether the answers of the round are made up for demonstration
 */
public record FigureRow(
        String round,
        String indicator,
        String group,
        String statistic,
        String category,
        BigDecimal value,
        PublicStatus status,
        String unit,
        boolean synthetic) {}
