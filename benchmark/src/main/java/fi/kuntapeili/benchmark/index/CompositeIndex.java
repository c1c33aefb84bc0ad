package fi.kuntapeili.benchmark.index;

import fi.kuntapeili.benchmark.index.IndexScore.PillarScore;
import fi.kuntapeili.benchmark.statistics.Correlation;
import fi.kuntapeili.benchmark.statistics.RankInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A composite index over units (OECD and JRC, Handbook on Constructing Composite Indicators, 2008), with what its
 * choices do to it.
 *
 * <p>Nothing is imputed. Ranks count over units with an index only.
 */
public final class CompositeIndex {
    /** Enough for the ends of an interval to hold still. */
    public static final int DRAWS = 10_000;

    private static final double LOWER = 0.05;
    private static final double UPPER = 0.95;

    private final IndexDefinition definition;
    private final IndexData data;
    private final ScoreTable table;
    private final double[] index;

    private CompositeIndex(IndexDefinition definition, IndexData data) {
        this.definition = definition;
        this.data = data;
        this.table = ScoreTable.of(definition, data);
        this.index = table.index(table.indicatorWeights(), table.pillarWeights());
    }

    public static CompositeIndex of(IndexDefinition definition, IndexData data) {
        return new CompositeIndex(definition, data);
    }

    /** One per unit, in the order of the data. */
    public List<IndexScore> scores() {
        double[][] pillars = table.pillarScores(table.indicatorWeights());
        return IntStream.range(0, index.length)
                .mapToObj(u -> new IndexScore(
                        data.units().get(u), table.told(index[u]), pillarScores(pillars, u), table.incomplete(u)))
                .toList();
    }

    private List<PillarScore> pillarScores(double[][] pillars, int unit) {
        return IntStream.range(0, pillars.length)
                .mapToObj(p -> new PillarScore(table.pillars().get(p).id(), table.told(pillars[p][unit])))
                .toList();
    }

    /** Indicators that could not be scored for anyone: nobody has them, or there is no spread to score by. */
    public List<String> dropped() {
        return table.dropped();
    }

    /** Ranks with their intervals over 10 000 draws of weights, best first, then by unit id. The seed names the draws. */
    public List<IndexRank> ranks(long seed) {
        int[] nominal = CompetitionRanks.of(index);
        char[][] drawn = WeightDraws.ranks(table, DRAWS, seed);
        long ranked = Arrays.stream(nominal).filter(rank -> rank > 0).count();
        List<IndexRank> ranks = new ArrayList<>();
        for (int u = 0; u < nominal.length; u++) {
            if (nominal[u] > 0) {
                ranks.add(rank(u, nominal[u], drawn[u], ranked));
            }
        }
        ranks.sort(Comparator.comparingInt(IndexRank::rank).thenComparing(IndexRank::unit));
        return ranks;
    }

    private IndexRank rank(int unit, int rank, char[] drawn, long ranked) {
        char[] ascending = drawn.clone();
        Arrays.sort(ascending);
        int last = ascending.length - 1;
        RankInterval interval =
                new RankInterval(ascending[(int) Math.floor(LOWER * last)], ascending[(int) Math.ceil(UPPER * last)]);
        double median = (ascending[last / 2] + ascending[(last + 1) / 2]) / 2.0;
        int top = 0;
        while (top < ascending.length && 4L * ascending[top] <= ranked) {
            top++;
        }
        return new IndexRank(
                data.units().get(unit),
                table.told(index[unit]),
                rank,
                interval.including(rank),
                median,
                (double) top / ascending.length);
    }

    /**
     * What an indicator weighs by name and in effect.
     *
     * @param share of the weights, between 0 and 1
     * @param correlation of its score with the index over units that have both; NaN without spread
     */
    public record EffectiveWeight(String indicator, double share, double correlation) {}

    public List<EffectiveWeight> effectiveWeights() {
        return IntStream.range(0, table.indicators().size())
                .mapToObj(j -> {
                    String id = table.indicators().get(j).id();
                    return new EffectiveWeight(id, definition.share(id), Correlation.of(column(j), index));
                })
                .toList();
    }

    private double[] column(int indicator) {
        return IntStream.range(0, index.length)
                .mapToDouble(u -> table.score(indicator, u))
                .toArray();
    }

    /**
     * How far ranks move when something is left out.
     *
     * @param left the id of the indicator or pillar
     * @param meanRankShift mean absolute difference of ranks over units ranked either way
     */
    public record Removal(String left, double meanRankShift) {}

    /** Each indicator left out in turn; the only one of an index cannot be. */
    public List<Removal> withoutIndicators() {
        return definition.indicators().stream()
                .map(IndexIndicator::id)
                .flatMap(id -> removal(id, without(id)).stream())
                .toList();
    }

    /** Each pillar left out in turn; the only one of an index cannot be. */
    public List<Removal> withoutPillars() {
        return definition.pillars().stream()
                .flatMap(pillar ->
                        removal(
                                pillar.id(),
                                definition.pillars().stream()
                                        .filter(other -> !other.equals(pillar))
                                        .toList())
                                .stream())
                .toList();
    }

    private List<Removal> removal(String id, List<Pillar> rest) {
        return rest.isEmpty() ? List.of() : List.of(new Removal(id, shift(definition.with(rest))));
    }

    private List<Pillar> without(String indicator) {
        List<Pillar> pillars = new ArrayList<>();
        for (Pillar pillar : definition.pillars()) {
            List<IndexIndicator> rest = pillar.indicators().stream()
                    .filter(candidate -> !candidate.id().equals(indicator))
                    .toList();
            if (!rest.isEmpty()) {
                pillars.add(new Pillar(pillar.id(), pillar.weight(), rest));
            }
        }
        return pillars;
    }

    /** How far ranks move under another method; see {@link Removal} for the measure. */
    public record Alternative(Method method, double meanRankShift) {}

    /** The other methods of normalising and putting together. */
    public List<Alternative> alternatives() {
        return Arrays.stream(Method.values())
                .filter(method -> method != definition.method())
                .map(method -> new Alternative(method, shift(definition.with(method))))
                .toList();
    }

    /** How far ranks move when nothing is added up; see {@link Outranking}. */
    public double outrankingShift() {
        double[] shares = table.indicators().stream()
                .mapToDouble(indicator -> definition.share(indicator.id()))
                .toArray();
        int[] ranks = CompetitionRanks.of(Outranking.copeland(table, shares, index));
        return CompetitionRanks.meanShift(CompetitionRanks.of(index), ranks);
    }

    private double shift(IndexDefinition other) {
        int[] ranks = CompetitionRanks.of(CompositeIndex.of(other, data).index);
        return CompetitionRanks.meanShift(CompetitionRanks.of(index), ranks);
    }
}
