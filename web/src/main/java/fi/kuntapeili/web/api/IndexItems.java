package fi.kuntapeili.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import fi.kuntapeili.benchmark.index.Method;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.ranking.ComputedIndex;
import fi.kuntapeili.benchmark.ranking.DeclaredIndex;
import fi.kuntapeili.benchmark.ranking.DeclaredIndex.DeclaredInput;
import fi.kuntapeili.benchmark.ranking.DeclaredIndex.DeclaredPillar;
import fi.kuntapeili.benchmark.ranking.IndexResult;
import fi.kuntapeili.benchmark.ranking.IndexResult.Ranked;
import fi.kuntapeili.benchmark.ranking.IndexResult.Shift;
import fi.kuntapeili.benchmark.ranking.IndexResult.Unranked;
import fi.kuntapeili.benchmark.ranking.IndexResult.Weight;
import fi.kuntapeili.benchmark.ranking.IndexTable;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the interface says about composite indices. Texts are in every language of the pack. */
final class IndexItems {

    private IndexItems() {}

    /** @param sha256 of the definition and of every value in it; the same hash is the same result */
    @JsonNaming(SnakeCaseStrategy.class)
    record IndexItem(
            String id,
            String version,
            LocalizedText name,
            LocalizedText purpose,
            LocalizedText note,
            String method,
            BigDecimal enough,
            boolean synthetic,
            int ranked,
            int notRanked,
            @JsonProperty("sha256") String sha256) {

        static IndexItem of(ComputedIndex index) {
            DeclaredIndex declared = index.declared();
            return new IndexItem(
                    declared.id(),
                    declared.version(),
                    declared.name(),
                    declared.purpose(),
                    declared.note().orElse(null),
                    code(declared.method()),
                    declared.enough(),
                    declared.synthetic(),
                    index.result().ranked().size(),
                    index.result().unranked().size(),
                    index.sha256());
        }
    }

    /**
     * An index with a page of its units.
     *
     * @param seed of the draws, as text: it has more digits than every program reads
     * @param values the units, ranked ones first
     * @param count how many units there are on all pages together
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record IndexWithUnits(
            IndexItem index,
            List<PillarItem> pillars,
            int draws,
            String seed,
            Sensitivity sensitivity,
            List<UnitItem> values,
            int count,
            String nextPage) {

        static IndexWithUnits of(ComputedIndex index, ApiPage<UnitItem> units) {
            return new IndexWithUnits(
                    IndexItem.of(index),
                    pillars(index),
                    index.result().draws(),
                    Long.toUnsignedString(index.result().seed()),
                    Sensitivity.of(index.result()),
                    units.values(),
                    units.count(),
                    units.nextPage());
        }

        private static List<PillarItem> pillars(ComputedIndex index) {
            Map<String, Weight> weights = new LinkedHashMap<>();
            index.result().weights().forEach(weight -> weights.put(weight.input(), weight));
            return index.declared().pillars().stream()
                    .map(pillar -> PillarItem.of(pillar, weights))
                    .toList();
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record PillarItem(String id, LocalizedText name, BigDecimal weight, List<InputItem> indicators) {

        static PillarItem of(DeclaredPillar pillar, Map<String, Weight> weights) {
            return new PillarItem(
                    pillar.id(),
                    pillar.name(),
                    pillar.weight(),
                    pillar.inputs().stream()
                            .map(input -> InputItem.of(input, weights.get(input.id())))
                            .toList());
        }
    }

    /** @param correlation of its scores with the index; null without spread */
    @JsonNaming(SnakeCaseStrategy.class)
    record InputItem(
            String id,
            String statistic,
            int year,
            String direction,
            BigDecimal low,
            BigDecimal high,
            boolean logarithm,
            BigDecimal weightPercent,
            BigDecimal correlation) {

        static InputItem of(DeclaredInput input, Weight weight) {
            return new InputItem(
                    input.id(),
                    input.statistic(),
                    input.year(),
                    input.higherIsBetter() ? "higher" : "lower",
                    input.low(),
                    input.high(),
                    input.logarithm(),
                    weight.percent(),
                    weight.correlation());
        }
    }

    /** By how many places units move on average: by what is left out, by method, and when nothing is added up. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Sensitivity(
            Map<String, BigDecimal> withoutIndicators,
            Map<String, BigDecimal> withoutPillars,
            Map<String, BigDecimal> methods,
            BigDecimal outranking) {

        static Sensitivity of(IndexResult result) {
            Map<String, BigDecimal> methods = new LinkedHashMap<>();
            result.methods().forEach(shift -> methods.put(code(shift.method()), shift.meanRankShift()));
            return new Sensitivity(
                    byId(result.withoutInputs()), byId(result.withoutPillars()), methods, result.withoutAdding());
        }

        private static Map<String, BigDecimal> byId(List<Shift> shifts) {
            Map<String, BigDecimal> byId = new LinkedHashMap<>();
            shifts.forEach(shift -> byId.put(shift.left(), shift.meanRankShift()));
            return byId;
        }
    }

    /**
     * A rank stands between the ends of its interval; all three are null for a unit without a rank.
     *
     * @param values null where missing, or where an estimate of the publisher does not count
     * @param valueStatuses why a value is missing, or that it is an estimate of the publisher
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record UnitItem(
            String code,
            String status,
            Integer rankLow,
            Integer rankHigh,
            Integer rank,
            BigDecimal medianRank,
            BigDecimal topQuarterPercent,
            BigDecimal score,
            Map<String, BigDecimal> pillarScores,
            Map<String, BigDecimal> values,
            Map<String, ValueStatus> valueStatuses) {

        static List<UnitItem> all(ComputedIndex index) {
            return Stream.concat(
                            index.result().ranked().stream().map(row -> of(index, row)),
                            index.result().unranked().stream().map(row -> of(index, row)))
                    .toList();
        }

        private static UnitItem of(ComputedIndex index, Ranked row) {
            List<String> pillars =
                    index.declared().pillars().stream().map(DeclaredPillar::id).toList();
            return new UnitItem(
                    row.unit(),
                    IndexTable.Status.of(row).name(),
                    row.low(),
                    row.high(),
                    row.rank(),
                    row.medianRank(),
                    row.topQuarterPercent(),
                    row.index(),
                    named(pillars, row.pillars()),
                    named(inputs(index), row.values()),
                    named(inputs(index), IndexTable.statuses(index.declared(), row.values(), row.marks())));
        }

        private static UnitItem of(ComputedIndex index, Unranked row) {
            return new UnitItem(
                    row.unit(),
                    IndexTable.Status.NOT_RANKED.name(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of(),
                    named(inputs(index), row.values()),
                    named(inputs(index), IndexTable.statuses(index.declared(), row.values(), row.marks())));
        }

        private static List<String> inputs(ComputedIndex index) {
            return new ArrayList<>(
                    index.declared().inputs().stream().map(DeclaredInput::id).toList());
        }

        private static <T> Map<String, T> named(List<String> names, List<T> figures) {
            Map<String, T> named = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                named.put(names.get(i), figures.get(i));
            }
            return named;
        }
    }

    private static String code(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }
}
