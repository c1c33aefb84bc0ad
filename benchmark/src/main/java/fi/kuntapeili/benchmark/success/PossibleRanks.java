package fi.kuntapeili.benchmark.success;

import fi.kuntapeili.benchmark.statistics.RankInterval;
import fi.kuntapeili.benchmark.statistics.RankSets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which places among all are possible, given how much the figures waver; never one rank. Sets by
 * {@link RankSets} hold the true place with a probability of 95 %. They are worked out when they are asked for and kept.
 */
public final class PossibleRanks {

    /** Among how many of the best somebody may be. */
    public static final int BEST = 5;

    private static final double LEVEL = 0.95;
    private static final long SEED = 20_260_101L;

    /** What the noise was taken from. */
    public enum Noise {
        /** How much each unit's figures waver from year to year. */
        YEARLY,
        /** What the fit leaves unexplained: all of it counts as noise, so that few places are certain. */
        PREDICTION,
        /** Chance in counts. */
        BINOMIAL
    }

    private final List<String> codes;
    private final RankSets sets;
    private final Noise noise;
    private final Map<String, RankInterval> marginal = new ConcurrentHashMap<>();
    private List<String> best;

    /**
     * @param codes of the units that are placed
     * @param goodness greater is better
     * @param errors standard errors of goodness, above zero
     */
    PossibleRanks(List<String> codes, double[] goodness, double[] errors, Noise noise) {
        this.codes = List.copyOf(codes);
        this.sets = RankSets.of(goodness, errors, SEED);
        this.noise = noise;
    }

    /** How many are placed. */
    public int size() {
        return codes.size();
    }

    public Noise noise() {
        return noise;
    }

    /** The places possible for one unit, for who asks about it; empty for a unit that is not placed. */
    public Optional<RankInterval> of(String code) {
        int unit = codes.indexOf(code);
        return unit < 0
                ? Optional.empty()
                : Optional.of(marginal.computeIfAbsent(code, unseen -> sets.marginal(unit, LEVEL)));
    }

    /** The units among which all of the truly best {@value #BEST} are. */
    public synchronized List<String> best() {
        if (best == null) {
            best = sets.best(BEST, LEVEL).stream().map(codes::get).sorted().toList();
        }
        return best;
    }
}
