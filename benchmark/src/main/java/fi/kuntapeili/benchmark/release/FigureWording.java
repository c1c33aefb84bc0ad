package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.comparison.PeerFigures;
import fi.kuntapeili.benchmark.comparison.Sentence;
import fi.kuntapeili.benchmark.comparison.Sentence.Word;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.ShareBand;
import fi.kuntapeili.benchmark.indicator.Indicator;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** What the published figures of a group say, in a plain sentence about the group alone. */
final class FigureWording {

    private FigureWording() {}

    static Sentence of(Indicator indicator, PeerFigures figures) {
        return switch (figures.status()) {
            case TOO_FEW -> Sentence.of("comparison_withheld_too_few");
            case CONFIDENTIAL -> Sentence.of("comparison_withheld_confidential");
            case RELEASED -> released(indicator, figures);
        };
    }

    private static Sentence released(Indicator indicator, PeerFigures figures) {
        if (figures instanceof PeerFigures.Numbers numbers) {
            return numbers(indicator, numbers.figures().figure().orElseThrow());
        }
        if (figures instanceof PeerFigures.Composition composition) {
            return parts(indicator, composition);
        }
        PeerFigures.Shares shares = (PeerFigures.Shares) figures;
        return shares.categories().isEmpty()
                ? Sentence.of("release_share_yes", band(shares.band(0)))
                : mostCommon(shares);
    }

    private static Sentence numbers(Indicator indicator, ReleasedNumbers figures) {
        Word median = figure(indicator, figures.median());
        return figures.q1().isShown() && figures.q3().isShown()
                ? Sentence.of(
                        "release_median_quartiles",
                        median,
                        figure(indicator, figures.q1()),
                        figure(indicator, figures.q3()))
                : Sentence.of("release_median", median);
    }

    private static Sentence parts(Indicator indicator, PeerFigures.Composition composition) {
        PeerFigures.Composition.Part largest = composition.parts().stream()
                .max(Comparator.comparing(part -> median(part).figure().orElse(BigDecimal.ZERO)))
                .orElseThrow();
        return Sentence.of("release_parts", new Word.Name(largest.part().label()), figure(indicator, median(largest)));
    }

    private static Disclosure<BigDecimal> median(PeerFigures.Composition.Part part) {
        return part.figures().flatMap(ReleasedNumbers::median);
    }

    /** The options in the highest band that any option reaches; with more than one nothing stands out. */
    private static Sentence mostCommon(PeerFigures.Shares shares) {
        int highest = 0;
        List<Integer> there = List.of();
        for (int i = 0; i < shares.categories().size(); i++) {
            int band = shares.band(i).figure().map(ShareBand::band).orElse(0);
            if (band > highest) {
                highest = band;
                there = List.of(i);
            } else if (band == highest) {
                there = List.of();
            }
        }
        return there.isEmpty()
                ? Sentence.of("release_share_spread")
                : Sentence.of(
                        "release_share_most",
                        new Word.Name(shares.categories().get(there.get(0)).label()),
                        band(shares.band(there.get(0))));
    }

    private static Word band(Disclosure<ShareBand> share) {
        return share.figure()
                .map(band -> new Word.Phrase("comparison_band_" + band.parts() + "_" + band.band()))
                .orElseGet(() -> new Word.Phrase("comparison_band_withheld"));
    }

    /** A released figure with every digit that it was released with. */
    private static Word figure(Indicator indicator, Disclosure<BigDecimal> released) {
        BigDecimal value = released.figure().orElseThrow();
        return new Word.Bare(
                value, Math.max(indicator.decimals(), value.stripTrailingZeros().scale()));
    }
}
