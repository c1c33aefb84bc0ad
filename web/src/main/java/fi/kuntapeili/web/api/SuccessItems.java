package fi.kuntapeili.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import fi.kuntapeili.benchmark.report.SuccessFigures;
import fi.kuntapeili.benchmark.report.SuccessFigures.ExpectedRow;
import fi.kuntapeili.benchmark.report.SuccessFigures.RateRow;
import fi.kuntapeili.benchmark.success.ExpectedStandings;
import fi.kuntapeili.benchmark.success.RateStandings;
import fi.kuntapeili.benchmark.success.SuccessRanking;
import fi.kuntapeili.benchmark.success.SuccessResult;
import fi.kuntapeili.survey.text.CsvWriter;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the interface says about rankings of success. Figures are rounded as on the pages. */
final class SuccessItems {

    private SuccessItems() {}

    /**
     * @param areas the attribute by which the ranking is also summed up; null where it is not
     * @param refused why nobody is placed; null where they are
     * @param sha256 hash over everything that went in
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record RankingItem(
            String id,
            String kind,
            LocalizedText name,
            LocalizedText says,
            String direction,
            int from,
            int to,
            Set<String> statistics,
            String areas,
            int units,
            String refused,
            String sha256) {

        static RankingItem of(SuccessResult result) {
            SuccessRanking ranking = result.ranking();
            return new RankingItem(
                    ranking.id(),
                    ranking instanceof SuccessRanking.Rate ? "rate" : "expected",
                    ranking.basics().name(),
                    ranking.basics().says(),
                    code(ranking.basics().direction()),
                    ranking.basics().from(),
                    ranking.basics().to(),
                    ranking.statistics(),
                    ranking.basics().areas().orElse(null),
                    result.units().size(),
                    result instanceof SuccessResult.Refused refused
                            ? refused.reason().name()
                            : null,
                    result.sha256());
        }
    }

    /**
     * One unit; what its kind of ranking does not have is null.
     *
     * @param outcome the outcome, or the raw rate
     * @param expected what its start lets expect, or the common rate
     * @param lower95 where 95 % of those lie of whom the same is expected
     * @param band far_below, below, within, above or far_above; null for a unit that is not placed
     * @param dependsOnMethod whether another method places it differently by more than a deviation
     * @param notPlaced why it has no band
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record UnitItem(
            String code,
            LocalizedText name,
            BigDecimal start,
            Integer events,
            Integer base,
            BigDecimal outcome,
            BigDecimal shrunk,
            BigDecimal expected,
            @JsonProperty("lower_95") BigDecimal lower95,
            @JsonProperty("upper_95") BigDecimal upper95,
            @JsonProperty("lower_99_8") BigDecimal lower998,
            @JsonProperty("upper_99_8") BigDecimal upper998,
            String band,
            Boolean dependsOnMethod,
            String notPlaced) {

        static UnitItem of(ExpectedRow row) {
            return new UnitItem(
                    row.unit().code(),
                    row.unit().name(),
                    row.start().value(),
                    null,
                    null,
                    row.observed().value(),
                    null,
                    row.expected().value(),
                    row.inner().from().value(),
                    row.inner().to().value(),
                    row.outer().from().value(),
                    row.outer().to().value(),
                    SuccessItems.code(row.band()),
                    row.uncertain(),
                    null);
        }

        static UnitItem of(RateRow row) {
            return new UnitItem(
                    row.unit().code(),
                    row.unit().name(),
                    null,
                    row.events(),
                    row.base(),
                    row.raw().value(),
                    row.shrunk().value(),
                    row.common().value(),
                    row.inner().from().value(),
                    row.inner().to().value(),
                    row.outer().from().value(),
                    row.outer().to().value(),
                    SuccessItems.code(row.band()),
                    null,
                    null);
        }

        static UnitItem of(SuccessResult.LeftOut leftOut) {
            return new UnitItem(
                    leftOut.unit().code(),
                    leftOut.unit().name(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    leftOut.reason().name());
        }
    }

    /** Everybody: those placed in the order of the page, then those who are not. */
    static List<UnitItem> units(SuccessResult result) {
        List<UnitItem> items = new ArrayList<>();
        if (result instanceof ExpectedStandings standings) {
            standings.placed().forEach(each -> items.add(UnitItem.of(SuccessFigures.row(standings.ranking(), each))));
            standings.leftOut().forEach(each -> items.add(UnitItem.of(each)));
        } else if (result instanceof RateStandings standings) {
            standings.placed().forEach(each -> items.add(UnitItem.of(SuccessFigures.row(standings, each))));
            standings.leftOut().forEach(each -> items.add(UnitItem.of(each)));
        }
        return items;
    }

    /** The same as comma-separated values; names in the language. */
    static String csv(List<UnitItem> units, String language) {
        CsvWriter csv = new CsvWriter()
                .row(
                        "code",
                        "name",
                        "start",
                        "events",
                        "base",
                        "outcome",
                        "shrunk",
                        "expected",
                        "lower_95",
                        "upper_95",
                        "lower_99_8",
                        "upper_99_8",
                        "band",
                        "depends_on_method",
                        "not_placed");
        for (UnitItem unit : units) {
            csv.row(
                    unit.code(),
                    unit.name().in(language),
                    unit.start(),
                    unit.events(),
                    unit.base(),
                    unit.outcome(),
                    unit.shrunk(),
                    unit.expected(),
                    unit.lower95(),
                    unit.upper95(),
                    unit.lower998(),
                    unit.upper998(),
                    unit.band(),
                    unit.dependsOnMethod(),
                    unit.notPlaced());
        }
        return csv.toString();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
