package fi.kuntapeili.benchmark.ranking;

import fi.kuntapeili.benchmark.index.CompositeIndex;
import fi.kuntapeili.benchmark.index.IndexRank;
import fi.kuntapeili.benchmark.index.IndexScore;
import fi.kuntapeili.benchmark.index.IndexScore.PillarScore;
import fi.kuntapeili.benchmark.ranking.IndexResult.MethodShift;
import fi.kuntapeili.benchmark.ranking.IndexResult.Ranked;
import fi.kuntapeili.benchmark.ranking.IndexResult.Shift;
import fi.kuntapeili.benchmark.ranking.IndexResult.Unranked;
import fi.kuntapeili.benchmark.ranking.IndexResult.Weight;
import fi.kuntapeili.survey.digest.Sha256;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes an index and what its choices do to it. The same definition and values give the same result to the last bit,
 * whatever the order of units and the number of threads.
 */
public final class EvaluateIndices {

    /** Scores, medians and percentages of weight. */
    private static final int ONE_DECIMAL = 1;
    /** Correlations and mean shifts. */
    private static final int TWO_DECIMALS = 2;

    private static final int HUNDRED = 100;
    private static final int HEX_OF_A_LONG = 16;

    private final DeclaredIndex index;
    private final IndexInputs inputs;

    private EvaluateIndices(DeclaredIndex index, IndexInputs inputs) {
        this.index = index;
        this.inputs = inputs;
    }

    /**
     * @param sha256 of the definition and its values, see {@link #sha256}; the draws follow from it, so that nobody picks
     *     the luckiest
     */
    public static IndexResult evaluate(DeclaredIndex index, IndexInputs inputs, String sha256) {
        return new EvaluateIndices(index, inputs)
                .result(Long.parseUnsignedLong(sha256.substring(0, HEX_OF_A_LONG), 16));
    }

    /** Names the version of an index: its definition as it stands in the pack, and every value that goes into it. */
    public static String sha256(String definition, DeclaredIndex index, IndexInputs inputs) {
        Sha256 hash = new Sha256().line("composite index 1").line(definition);
        for (String unit : inputs.units()) {
            List<String> line = new ArrayList<>(List.of(unit));
            values(index, inputs, unit)
                    .forEach(value -> line.add(
                            value == null ? "" : value.stripTrailingZeros().toPlainString()));
            hash.line(line.toArray(String[]::new));
            inputs.marks(unit).forEach((input, status) -> hash.line("marked", input, status.name()));
        }
        return hash.hex();
    }

    private IndexResult result(long seed) {
        CompositeIndex computed = CompositeIndex.of(index.definition(), inputs.data());
        Map<String, IndexScore> scores = new HashMap<>();
        computed.scores().forEach(score -> scores.put(score.unit(), score));
        return new IndexResult(
                seed,
                CompositeIndex.DRAWS,
                computed.ranks(seed).stream()
                        .map(rank -> ranked(rank, scores.get(rank.unit())))
                        .toList(),
                inputs.units().stream()
                        .map(scores::get)
                        .filter(score -> Double.isNaN(score.index()))
                        .map(this::unranked)
                        .toList(),
                computed.effectiveWeights().stream()
                        .map(weight -> new Weight(
                                weight.indicator(),
                                rounded(HUNDRED * weight.share(), ONE_DECIMAL),
                                rounded(weight.correlation(), TWO_DECIMALS)))
                        .toList(),
                computed.withoutIndicators().stream()
                        .map(EvaluateIndices::shift)
                        .toList(),
                computed.withoutPillars().stream().map(EvaluateIndices::shift).toList(),
                computed.alternatives().stream()
                        .filter(other -> index.alternatives().contains(other.method()))
                        .map(other -> new MethodShift(other.method(), rounded(other.meanRankShift(), TWO_DECIMALS)))
                        .toList(),
                rounded(computed.outrankingShift(), TWO_DECIMALS));
    }

    private Ranked ranked(IndexRank rank, IndexScore score) {
        return new Ranked(
                rank.unit(),
                rounded(rank.index(), ONE_DECIMAL),
                rank.rank(),
                rank.interval().best(),
                rank.interval().worst(),
                rounded(rank.medianRank(), ONE_DECIMAL),
                rounded(HUNDRED * rank.topQuarter(), 0),
                score.pillars().stream()
                        .map(pillar -> rounded(pillar.score(), ONE_DECIMAL))
                        .toList(),
                values(index, inputs, rank.unit()),
                inputs.marks(rank.unit()));
    }

    private Unranked unranked(IndexScore score) {
        return new Unranked(
                score.unit(),
                score.pillars().stream()
                        .filter(pillar -> Double.isNaN(pillar.score()))
                        .map(PillarScore::pillar)
                        .toList(),
                values(index, inputs, score.unit()),
                inputs.marks(score.unit()));
    }

    private static Shift shift(CompositeIndex.Removal removal) {
        return new Shift(removal.left(), rounded(removal.meanRankShift(), TWO_DECIMALS));
    }

    /** In the order of the inputs; null where missing. */
    private static List<BigDecimal> values(DeclaredIndex index, IndexInputs inputs, String unit) {
        List<BigDecimal> values = new ArrayList<>();
        index.inputs().forEach(input -> values.add(inputs.value(input, unit).orElse(null)));
        return values;
    }

    private static BigDecimal rounded(double value, int decimals) {
        return Double.isNaN(value) ? null : BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
