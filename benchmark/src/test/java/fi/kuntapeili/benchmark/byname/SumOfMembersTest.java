package fi.kuntapeili.benchmark.byname;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.indicator.EvaluateIndicators.Terms;
import fi.kuntapeili.benchmark.indicator.FinnishIndicators;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several municipalities as one, in the indicators of the Finnish pack. */
class SumOfMembersTest {

    private static final List<Indicator> INDICATORS = FinnishIndicators.indicators(FinnishIndicators.questionnaire());
    private static final Indicator COST = indicator("ind_net_cost_pc");
    private static final OrganisationCode ONE = new OrganisationCode("1");
    private static final OrganisationCode TWO = new OrganisationCode("2");

    private final Map<OrganisationCode, Map<String, IndicatorValue>> values = new HashMap<>();
    private final Map<OrganisationCode, Map<String, Terms>> terms = new HashMap<>();

    private static Indicator indicator(String id) {
        return INDICATORS.stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    }

    private void has(OrganisationCode member, Indicator indicator, double value, long numerator, long denominator) {
        values.put(member, Map.of(indicator.id(), new IndicatorValue.Number(value)));
        terms.put(
                member,
                Map.of(indicator.id(), new Terms(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator))));
    }

    private PartyValue sum(Indicator indicator) {
        return new SumOfMembers(values, terms).of(indicator, List.of(ONE, TWO));
    }

    private static PartyValue number(double value) {
        return new PartyValue.Has(new IndicatorValue.Number(value));
    }

    private static PartyValue none(ValueStatus status) {
        return new PartyValue.Has(new IndicatorValue.None(status));
    }

    @Test
    void aRatioIsTheRatioOfSumsAndNotTheMeanOfRatios() {
        has(ONE, COST, 100, 100_000, 1_000);
        has(TWO, COST, 10, 90_000, 9_000);
        assertEquals(number(19), sum(COST));
    }

    @Test
    void whatOneMemberLacksTheSumLacks() {
        has(ONE, COST, 100, 100_000, 1_000);
        values.put(TWO, Map.of(COST.id(), new IndicatorValue.None(ValueStatus.NOT_ANSWERED)));
        assertEquals(none(ValueStatus.NOT_ANSWERED), sum(COST));
    }

    @Test
    void aMemberWithADenominatorOfZeroStillAddsToTheOthers() {
        Indicator leverage = indicator("ind_project_leverage");
        has(ONE, leverage, 4, 400, 100);
        values.put(TWO, Map.of(leverage.id(), new IndicatorValue.None(ValueStatus.ZERO_DENOMINATOR)));
        terms.put(TWO, Map.of(leverage.id(), new Terms(BigDecimal.valueOf(50), BigDecimal.ZERO)));
        assertEquals(number(4.5), sum(leverage));
        values.put(ONE, values.get(TWO));
        terms.put(ONE, terms.get(TWO));
        assertEquals(none(ValueStatus.ZERO_DENOMINATOR), sum(leverage));
    }

    @Test
    void answersThatNoLongerGiveTheFrozenValueMakeNoSum() {
        has(ONE, COST, 100, 100_000, 1_000);
        has(TWO, COST, 10, 95_000, 9_000);
        assertEquals(none(ValueStatus.INVALID), sum(COST));
    }

    @Test
    void ratingsSharesAndWhatIsNoRatioOfAmountsDoNotAddUp() {
        for (String id : List.of("ind_self_success", "ind_vacancy", "ind_model", "ind_project_dependence")) {
            assertFalse(indicator(id).sums(), id);
            assertEquals(new PartyValue.DoesNotAddUp(), sum(indicator(id)), id);
        }
        assertTrue(COST.sums());
    }
}
