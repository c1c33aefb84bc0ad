package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.comparison.Sentence.Word;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.ShareBand;
import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a chart shows, in a plain sentence: a function of the own value and the released figures alone. */
final class Wording {

    private static final String BAND = "comparison_band_";

    private Wording() {}

    static Sentence of(
            Indicator indicator,
            IndicatorValue own,
            PeerFigures peers,
            Optional<OpenCounts> counts,
            Standing standing) {
        if (peers instanceof PeerFigures.NotCollected missing) {
            return notCollected(missing);
        }
        if (peers.status() != PublicStatus.RELEASED) {
            return alone(indicator, own);
        }
        if (peers instanceof PeerFigures.Numbers numbers) {
            return numbers(indicator, own, numbers.figures().figure().orElseThrow(), standing);
        }
        if (peers instanceof PeerFigures.Composition composition) {
            return parts(indicator, own, composition);
        }
        PeerFigures.Shares shares = (PeerFigures.Shares) peers;
        return shares.categories().isEmpty() ? yesNo(own, shares, counts) : category(indicator, own, shares, counts);
    }

    /** Why the peers' figures are not shown; empty when they are. */
    static Optional<Sentence> withheld(PeerFigures peers, DisclosureClass exposure, PeerGroup group) {
        if (peers instanceof PeerFigures.NotCollected missing) {
            return Optional.of(notCollected(missing));
        }
        boolean notHere = exposure == DisclosureClass.NATIONAL_ONLY && group.kind() != GroupKind.EVERYONE;
        return switch (peers.status()) {
            case RELEASED -> Optional.empty();
            case TOO_FEW -> Optional.of(Sentence.of("comparison_withheld_too_few"));
            case CONFIDENTIAL ->
                Optional.of(Sentence.of(notHere ? "comparison_withheld_all_only" : "comparison_withheld_confidential"));
        };
    }

    private static Sentence notCollected(PeerFigures.NotCollected missing) {
        return missing.why()
                .map(why -> Sentence.of("comparison_not_collected_because", new Word.Name(why)))
                .orElseGet(() -> Sentence.of("comparison_not_collected"));
    }

    private static Sentence alone(Indicator indicator, IndicatorValue own) {
        if (own instanceof IndicatorValue.Number number) {
            return Sentence.of("comparison_own_only", own(indicator, number.value()));
        }
        if (own instanceof IndicatorValue.Chosen chosen) {
            return Sentence.of("comparison_own_only_category", label(indicator, chosen.category()));
        }
        if (own instanceof IndicatorValue.YesNo yesNo) {
            return Sentence.of(yesNo.yes() ? "comparison_own_only_yes" : "comparison_own_only_no");
        }
        return Sentence.of("comparison_peers_not_shown");
    }

    private static Sentence numbers(
            Indicator indicator, IndicatorValue own, ReleasedNumbers figures, Standing standing) {
        Word median = released(indicator, figures.median());
        if (own instanceof IndicatorValue.Number number) {
            String key = switch (standing.tone()) {
                case FAVOURABLE -> "comparison_number_favourable";
                case UNFAVOURABLE -> "comparison_number_unfavourable";
                case NEITHER -> "comparison_number";
            };
            Word place = new Word.Phrase(
                    "comparison_place_" + standing.position().name().toLowerCase(Locale.ROOT));
            return Sentence.of(key, own(indicator, number.value()), median, place);
        }
        if (figures.q1().isShown() && figures.q3().isShown()) {
            return Sentence.of(
                    "comparison_peers_quartiles",
                    median,
                    released(indicator, figures.q1()),
                    released(indicator, figures.q3()));
        }
        return Sentence.of("comparison_peers_median", median);
    }

    private static Sentence yesNo(IndicatorValue own, PeerFigures.Shares shares, Optional<OpenCounts> counts) {
        String who = own instanceof IndicatorValue.YesNo yesNo ? yesNo.yes() ? "yes" : "no" : "peers";
        if (counts.isPresent()) {
            return Sentence.of(
                    "comparison_count_" + who,
                    new Word.Count(counts.get().byCategory().getOrDefault(OpenCounts.YES, 0)),
                    new Word.Count(counts.get().answers()));
        }
        return Sentence.of("comparison_share_" + who, band(shares.band(0)));
    }

    private static Sentence category(
            Indicator indicator, IndicatorValue own, PeerFigures.Shares shares, Optional<OpenCounts> counts) {
        if (!(own instanceof IndicatorValue.Chosen chosen)) {
            return mostCommon(shares);
        }
        Word label = label(indicator, chosen.category());
        if (counts.isPresent()) {
            return Sentence.of(
                    "comparison_count_category",
                    label,
                    new Word.Count(counts.get().byCategory().getOrDefault(chosen.category(), 0)),
                    new Word.Count(counts.get().answers()));
        }
        int index = codes(shares.categories()).indexOf(chosen.category());
        return Sentence.of("comparison_share_category", label, band(shares.band(index)));
    }

    private static List<String> codes(List<Category> categories) {
        return categories.stream().map(Category::code).toList();
    }

    private static Sentence mostCommon(PeerFigures.Shares shares) {
        for (int i = 0; i < shares.categories().size(); i++) {
            Optional<ShareBand> band = shares.band(i).figure();
            if (band.isPresent() && band.get().band() == band.get().parts()) {
                return Sentence.of(
                        "comparison_share_most",
                        new Word.Name(shares.categories().get(i).label()),
                        band(shares.band(i)));
            }
        }
        return Sentence.of("comparison_share_spread");
    }

    private static Sentence parts(Indicator indicator, IndicatorValue own, PeerFigures.Composition composition) {
        PeerFigures.Composition.Part largest = composition.parts().stream()
                .max(Comparator.comparing(part -> median(part.figures())))
                .orElseThrow();
        Word peers = new Word.Name(largest.part().label());
        Word median = released(indicator, largest.figures().flatMap(ReleasedNumbers::median));
        if (own instanceof IndicatorValue.Parts parts) {
            Map.Entry<String, Double> most = parts.byPart().entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow();
            return Sentence.of(
                    "comparison_parts",
                    label(indicator, most.getKey()),
                    own(indicator, most.getValue()),
                    peers,
                    median);
        }
        return Sentence.of("comparison_parts_peers", peers, median);
    }

    private static BigDecimal median(Disclosure<ReleasedNumbers> figures) {
        return figures.flatMap(ReleasedNumbers::median).figure().orElse(BigDecimal.ZERO);
    }

    private static Word band(Disclosure<ShareBand> share) {
        return share.figure()
                .map(band -> new Word.Phrase(BAND + band.parts() + "_" + band.band()))
                .orElseGet(() -> new Word.Phrase(BAND + "withheld"));
    }

    private static Word label(Indicator indicator, String code) {
        return new Word.Name(indicator.category(code).orElseThrow().label());
    }

    /** An own value, rounded half up to the decimals of the indicator. */
    static Word own(Indicator indicator, double value) {
        int decimals = indicator.decimals();
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return new Word.Figure(rounded, decimals, indicator.unit().label());
    }

    private static Word released(Indicator indicator, Disclosure<BigDecimal> figure) {
        return released(indicator, figure.figure().orElseThrow());
    }

    /** A released figure with every digit that it was released with. */
    static Word released(Indicator indicator, BigDecimal value) {
        return new Word.Figure(
                value,
                Math.max(indicator.decimals(), value.stripTrailingZeros().scale()),
                indicator.unit().label());
    }
}
