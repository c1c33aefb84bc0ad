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
    public record Option(String code, Optional<LocalizedText> label) {}

    /**
     * @param band empty when it is not shown
     * @param own whether the viewer chose it
     */
    public record Row(Option option, Optional<ShareBand> band, boolean own) {

        /** The parts of the strip from left to right; true for the one in which the share lies. */
        public List<Boolean> parts() {
            return band.map(b -> IntStream.rangeClosed(1, b.parts())
                            .mapToObj(part -> part == b.band())
                            .toList())
                    .orElse(List.of());
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
