package fi.kuntapeili.benchmark.report;

import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.Locale;
import java.util.Optional;

/**
 * An own value as it is written: a figure, the name of a category, or one of the product's texts. All three are empty for a
 * composition, whose parts are written beside their strips.
 *
 * @param flagKey key of the product's text that qualifies a value that is there
 * @param wordingKey key of the product's text for yes, no, or why there is no value
 */
public record OwnValue(
        Optional<Figure> figure,
        Optional<LocalizedText> category,
        Optional<String> wordingKey,
        Optional<String> flagKey) {

    static OwnValue of(Indicator indicator, IndicatorValue value) {
        return new OwnValue(
                Drawings.own(indicator, value),
                category(indicator, value),
                wordingKey(value),
                value.isSmallBase() ? Optional.of("study_small_base") : Optional.empty());
    }

    private static Optional<LocalizedText> category(Indicator indicator, IndicatorValue value) {
        return value instanceof IndicatorValue.Chosen chosen
                ? indicator.category(chosen.category()).map(Category::label)
                : Optional.empty();
    }

    private static Optional<String> wordingKey(IndicatorValue value) {
        if (value instanceof IndicatorValue.YesNo answer) {
            return Optional.of(answer.yes() ? "compare_answer_yes" : "compare_answer_no");
        }
        return value instanceof IndicatorValue.None none
                ? Optional.of("compare_own_" + none.status().name().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
