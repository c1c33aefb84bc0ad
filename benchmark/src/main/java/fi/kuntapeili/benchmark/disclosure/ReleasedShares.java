package fi.kuntapeili.benchmark.disclosure;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The share of each option, in bands.
 *
 * @param bands one per option in the order of the options; a single one, for yes, for a yes-or-no measure
 */
public record ReleasedShares(Disclosure<Integer> answers, List<Disclosure<ShareBand>> bands) implements Released {
    public ReleasedShares {
        Objects.requireNonNull(answers);
        bands = List.copyOf(bands);
    }

    @Override
    public String canonical() {
        return "n=" + CanonicalForm.of(answers, String::valueOf) + ";share="
                + bands.stream()
                        .map(band -> CanonicalForm.of(band, share -> share.band() + "/" + share.parts()))
                        .collect(Collectors.joining(","));
    }
}
