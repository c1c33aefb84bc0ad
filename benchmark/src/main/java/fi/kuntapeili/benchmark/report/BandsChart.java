package fi.kuntapeili.benchmark.report;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.ReleasedShares;
import fi.kuntapeili.benchmark.disclosure.ShareBand;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** How common each option is among the peers, in bands, and which of them is the viewer's own. */
public record BandsChart(List<Row> rows) {

    /** @param label empty for yes and no, which the product's own texts name */
    public record Option(String code, Optional<LocalizedText> label) {

        /** Key of the product's text for an option without a label. */
        public String wordingKey() {
            return "compare_answer_" + code;
        }
    }

    /**
     * A part of the strip, in per cent of its length.
     *
     * @param here whether the share lies in it
     */
    public record Part(double at, double length, boolean here) {

        private static final double GAP = 1.5;

        static Part of(int index, ShareBand band) {
            double length = (100 - GAP * (band.parts() - 1)) / band.parts();
            return new Part(
                    Math.round(100 * index * (length + GAP)) / 100.0,
                    Math.round(100 * length) / 100.0,
                    index + 1 == band.band());
        }
    }

    /**
     * @param band empty when it is not shown
     * @param own whether the viewer chose it
     */
    public record Row(Option option, Optional<ShareBand> band, boolean own) {

        /** The parts of the strip from left to right; none when the band is not shown. */
        public List<Part> parts() {
            return band.map(b -> IntStream.range(0, b.parts())
                            .mapToObj(part -> Part.of(part, b))
                            .toList())
                    .orElse(List.of());
        }

        /** Key of the product's text that says in words how common the option is. */
        public String wordingKey() {
            return band.map(b -> "comparison_band_" + b.parts() + "_" + b.band())
                    .orElse("comparison_band_withheld");
        }
    }

    public BandsChart {
        rows = List.copyOf(rows);
    }

    /**
     * @param options in the order of the bands of {@code peers}
     * @param own codes of the options that the viewer chose
     * @throws IllegalArgumentException when the released bands are not those of the options
     */
    public static BandsChart of(List<Option> options, Set<String> own, Optional<ReleasedShares> peers) {
        List<Disclosure<ShareBand>> bands = peers.map(ReleasedShares::bands).orElse(List.of());
        if (peers.isPresent() && bands.size() != options.size()) {
            throw new IllegalArgumentException(bands.size() + " bands for " + options.size() + " options");
        }
        return new BandsChart(IntStream.range(0, options.size())
                .mapToObj(i -> new Row(
                        options.get(i),
                        bands.isEmpty() ? Optional.empty() : bands.get(i).figure(),
                        own.contains(options.get(i).code())))
                .toList());
    }
}
