package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.comparison.Sentence.Word;
import fi.kuntapeili.benchmark.indicator.Direction;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What stands out of a comparison, chosen by {@link ChooseHighlights}; pages, print and files show this and choose nothing.
 *
 * @param strengths farthest first, as the others
 * @param differences of descriptive indicators, which are neither good nor bad
 * @param changes since the last round
 * @param hasBefore whether there is an earlier round with own values to compare with
 */
public record Highlights(
        List<Highlight> strengths,
        List<Highlight> gaps,
        List<Highlight> differences,
        List<Highlight> changes,
        boolean hasBefore) {

    /** How many of each are shown at most. */
    public static final int MOST = 3;

    /** @param sentences what there is to say, in their order */
    public record Highlight(Indicator indicator, List<Sentence> sentences) {
        public Highlight {
            sentences = List.copyOf(sentences);
        }
    }

    static Highlights of(List<ComparedIndicator> indicators) {
        ChooseHighlights.Chosen chosen = ChooseHighlights.of(
                indicators.stream().flatMap(one -> Candidate.of(one).stream()).toList(), MOST);
        return new Highlights(
                told(indicators, chosen.strengths(), Highlights::level),
                told(indicators, chosen.gaps(), Highlights::level),
                told(indicators, chosen.differences(), Highlights::level),
                told(indicators, chosen.changes(), Highlights::change),
                indicators.stream().anyMatch(one -> !one.earlierPoints().isEmpty()));
    }

    private static List<Highlight> told(
            List<ComparedIndicator> indicators,
            List<String> ids,
            BiFunction<ComparedIndicator, Candidate, List<Sentence>> words) {
        return ids.stream()
                .map(id -> indicators.stream()
                        .filter(one -> one.indicator().id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .map(one -> new Highlight(
                        one.indicator(), words.apply(one, Candidate.of(one).orElseThrow())))
                .toList();
    }

    private static List<Sentence> level(ComparedIndicator compared, Candidate one) {
        return List.of(Sentence.of(
                "study_level",
                Wording.own(compared.indicator(), one.own().doubleValue()),
                Wording.released(compared.indicator(), one.median())));
    }

    private static List<Sentence> change(ComparedIndicator compared, Candidate one) {
        List<TrendPoint> earlier = compared.earlierPoints();
        TrendPoint then = earlier.get(earlier.size() - 1);
        Indicator indicator = compared.indicator();
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(Sentence.of(
                "study_change",
                new Word.Name(then.roundName()),
                Wording.own(indicator, ((IndicatorValue.Number) then.own()).value()),
                Wording.own(indicator, one.own().doubleValue())));
        Optional<BigDecimal> median = then.median().figure();
        median.ifPresent(before -> sentences.add(Sentence.of(
                "study_change_peers", Wording.released(indicator, before), Wording.released(indicator, one.median()))));
        if (indicator.direction() != Direction.NEUTRAL) {
            boolean better = one.change() > 0 == (indicator.direction() == Direction.HIGHER);
            sentences.add(Sentence.of(better ? "study_change_better" : "study_change_worse"));
        }
        return sentences;
    }
}
