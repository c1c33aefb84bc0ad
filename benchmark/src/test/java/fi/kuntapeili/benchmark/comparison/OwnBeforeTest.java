package fi.kuntapeili.benchmark.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fi.kuntapeili.benchmark.comparison.TrendPoint.Series;
import fi.kuntapeili.benchmark.indicator.FinnishIndicators;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.survey.organisation.Merger;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Own values of earlier rounds after units have merged. */
class OwnBeforeTest {

    private static final OrganisationCode TOWN = new OrganisationCode("100");
    private static final OrganisationCode VILLAGE = new OrganisationCode("200");
    private static final OrganisationCode NEIGHBOUR = new OrganisationCode("300");
    private static final List<Indicator> INDICATORS = FinnishIndicators.indicators(FinnishIndicators.questionnaire());

    private static Merger merger(OrganisationCode from, OrganisationCode to, String share) {
        return new Merger(LocalDate.of(2023, 1, 1), from, to, new BigDecimal(share));
    }

    private static Indicator indicator(String id) {
        return INDICATORS.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static OwnBefore.Earlier then(double cost, double population) {
        return new OwnBefore.Earlier(
                Map.of(
                        "ind_net_cost_pc",
                        new IndicatorValue.Number(cost),
                        "ind_overlap",
                        new IndicatorValue.Number(50)),
                Map.of("population", population));
    }

    private static OwnBefore before(List<Merger> mergers, Map<String, OwnBefore.Earlier> earlier) {
        TakenIn taken = TakenIn.by(
                TOWN, mergers, Set.of(TOWN, VILLAGE, NEIGHBOUR)::contains, Set.of(TOWN, NEIGHBOUR)::contains);
        return new OwnBefore(TOWN.value(), taken.crosswalk(), earlier);
    }

    private static double number(OwnBefore.Carried carried) {
        return assertInstanceOf(IndicatorValue.Number.class, carried.value()).value();
    }

    @Test
    void theRatioOfMergedUnitsIsComputedAnewFromTheirAmounts() {
        OwnBefore.Carried carried = before(
                        List.of(merger(VILLAGE, TOWN, "1")), Map.of("100", then(10, 9000), "200", then(30, 1000)))
                .of(indicator("ind_net_cost_pc"));
        assertEquals(12, number(carried), 1e-12);
        assertEquals(Series.MERGED, carried.series());
    }

    @Test
    void aSplitUnitMakesAnEstimate() {
        OwnBefore.Carried carried = before(
                        List.of(merger(VILLAGE, TOWN, "0.5"), merger(VILLAGE, NEIGHBOUR, "0.5")),
                        Map.of("100", then(10, 9500), "200", then(30, 1000)))
                .of(indicator("ind_net_cost_pc"));
        assertEquals(11, number(carried), 1e-12);
        assertEquals(Series.ESTIMATED_MERGER, carried.series());
    }

    @Test
    void whatDoesNotAddUpBreaksTheSeries() {
        OwnBefore merged =
                before(List.of(merger(VILLAGE, TOWN, "1")), Map.of("100", then(10, 9000), "200", then(30, 1000)));
        assertEquals(Series.MERGER_BREAK, merged.of(indicator("ind_overlap")).series());
        assertEquals(
                new IndicatorValue.None(ValueStatus.NOT_ANSWERED),
                merged.of(indicator("ind_overlap")).value());
    }

    @Test
    void oneThatDidNotAnswerBreaksTheSeriesOfTheMergedUnit() {
        OwnBefore.Earlier silent = new OwnBefore.Earlier(
                Map.of("ind_net_cost_pc", new IndicatorValue.None(ValueStatus.NOT_ANSWERED)),
                Map.of("population", 1000.0));
        OwnBefore.Carried carried = before(
                        List.of(merger(VILLAGE, TOWN, "1")), Map.of("100", then(10, 9000), "200", silent))
                .of(indicator("ind_net_cost_pc"));
        assertEquals(Series.MERGER_BREAK, carried.series());
    }

    @Test
    void aUnitThatGoesOnKeepsItsAnswersToItself() {
        TakenIn taken = TakenIn.by(
                TOWN,
                List.of(merger(NEIGHBOUR, TOWN, "0.1")),
                Set.of(TOWN, NEIGHBOUR)::contains,
                Set.of(TOWN, NEIGHBOUR)::contains);
        assertEquals(Map.of(), taken.shares());
    }

    @Test
    void oneThatMergedTwiceOnTheWayIsFoundAtItsOrigin() {
        OrganisationCode between = new OrganisationCode("400");
        TakenIn taken = TakenIn.by(
                TOWN,
                List.of(merger(VILLAGE, between, "0.5"), merger(between, TOWN, "1"), merger(TOWN, between, "1")),
                Set.of(TOWN, VILLAGE)::contains,
                Set.of(TOWN)::contains);
        assertEquals(Map.of(VILLAGE, 0.5), taken.shares());
    }

    @Test
    void withoutMergersTheOwnValueIsAsItWas() {
        OwnBefore.Carried carried =
                before(List.of(), Map.of("100", then(10, 9000))).of(indicator("ind_overlap"));
        assertEquals(50, number(carried));
        assertEquals(Series.SAME, carried.series());
    }
}
