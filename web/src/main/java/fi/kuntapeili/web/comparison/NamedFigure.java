package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.byname.PartyValue;
import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.report.Figure;
import fi.kuntapeili.benchmark.report.OwnValue;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A value by name as it is written: a figure, the name of a category, one of the product's texts, or parts with a figure each.
 *
 * @param wordingKey key of the product's text for yes, no, or why there is no value
 * @param flagKeys keys of the product's texts that qualify a value that is there
 */
public record NamedFigure(
        Optional<Figure> figure,
        Optional<LocalizedText> category,
        Optional<String> wordingKey,
        List<Part> parts,
        List<String> flagKeys) {

    /** One part of a composition. */
    public record Part(LocalizedText label, Figure figure) {}

    static NamedFigure of(Indicator indicator, PartyValue value) {
        return value instanceof PartyValue.Has has ? of(indicator, has.value()) : words("byname_no_sum", List.of());
    }

    static NamedFigure of(Indicator indicator, IndicatorValue value) {
        List<String> flags = OwnValue.flagKeys(value);
        if (value instanceof IndicatorValue.Number number) {
            return new NamedFigure(
                    Optional.of(Figure.own(number.value(), indicator.decimals())),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    flags);
        }
        if (value instanceof IndicatorValue.Chosen chosen) {
            return new NamedFigure(
                    Optional.empty(),
                    indicator.category(chosen.category()).map(Category::label),
                    Optional.empty(),
                    List.of(),
                    flags);
        }
        if (value instanceof IndicatorValue.Parts parts) {
            return new NamedFigure(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    indicator.categories().stream()
                            .map(part -> new Part(
                                    part.label(), Figure.own(parts.byPart().get(part.code()), indicator.decimals())))
                            .toList(),
                    flags);
        }
        if (value instanceof IndicatorValue.YesNo answer) {
            return words(answer.yes() ? "compare_answer_yes" : "compare_answer_no", flags);
        }
        return words("byname_none_" + value.status().name().toLowerCase(Locale.ROOT), List.of());
    }

    private static NamedFigure words(String key, List<String> flags) {
        return new NamedFigure(Optional.empty(), Optional.empty(), Optional.of(key), List.of(), flags);
    }
}
