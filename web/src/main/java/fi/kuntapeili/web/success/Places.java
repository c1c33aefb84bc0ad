package fi.kuntapeili.web.success;

import fi.kuntapeili.benchmark.statistics.RankInterval;
import fi.kuntapeili.benchmark.success.PossibleRanks;
import java.util.Locale;
import java.util.Optional;

/**
 * Which places are possible.
 *
 * @param own those of the unit asked about
 * @param best how many may be among the best few
 * @param few how many the best few are
 * @param placed among how many
 */
record Places(Optional<RankInterval> own, int best, int few, int placed, PossibleRanks.Noise noise) {

    static Places of(PossibleRanks ranks, Optional<String> own) {
        return new Places(own.flatMap(ranks::of), ranks.best().size(), PossibleRanks.BEST, ranks.size(), ranks.noise());
    }

    /** Key of the text that says what the noise was taken from. */
    public String noiseKey() {
        return "success_noise_" + noise.name().toLowerCase(Locale.ROOT);
    }
}
