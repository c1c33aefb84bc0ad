package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;

/**
 * One round in the own trend of an indicator.
 *
 * @param year that the answers speak of
 * @param median of the same group as it was published in that round; withheld for what is no number
 * @param synthetic whether the answers of that round are made up
 */
public record TrendPoint(
        String round,
        LocalizedText roundName,
        int year,
        IndicatorValue own,
        Disclosure<BigDecimal> median,
        boolean synthetic) {}
