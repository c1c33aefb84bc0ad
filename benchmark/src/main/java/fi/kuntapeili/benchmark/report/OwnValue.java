package fi.kuntapeili.benchmark.report;

import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An own value as it is written: a figure, the name of a category, or one of the product's texts. All three are empty for a
 * composition, whose parts are written beside their strips.
 *
 * @param flagKeys keys of the product's texts that qualify a value that is there
 * @param wordingKey key of the product's text for yes, no, or why there is no value
 */
public record OwnValue(
        Optional<Figure> figure, Optional<LocalizedText> category, Optional<String> wordingKey, List<String> flagKeys) {

    public OwnValue {
        flagKeys = List.copyOf(flagKeys);
    }

    static OwnValue of(Indicator indicator, IndicatorValue value) {
        return new OwnValue(
                Drawings.own(indicator, value), category(indicator, value), wordingKey(value), flagKeys(value));
    }

    /**
     * What a reader must know beside the value: that it stands on a small base, that it is an estimate. An estimate after a
     * merger is a matter of the series, which says so itself.
     */
    public static List<String> flagKeys(IndicatorValue value) {
        List<String> keys = new ArrayList<>();
        if (value.isSmallBase()) {
            keys.add("study_small_base");
        }
        if (value.isEstimate() && value.status() != ValueStatus.ESTIMATED_MERGER) {
            keys.add("study_value_" + value.status().name().toLowerCase(Locale.ROOT));
        }
        return List.copyOf(keys);
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
