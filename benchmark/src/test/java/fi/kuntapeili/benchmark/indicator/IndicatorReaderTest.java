package fi.kuntapeili.benchmark.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.questionnaire.DefinitionProblem;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IndicatorReaderTest {

    private static final Questionnaire QUESTIONNAIRE = FinnishIndicators.questionnaire();
    private static final List<Indicator> INDICATORS = FinnishIndicators.indicators(QUESTIONNAIRE);

    private static Indicator indicator(String id) {
        return INDICATORS.stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void thePackHasFiftyIndicatorsAndForgetsNothing() {
        List<DefinitionProblem> problems = new ArrayList<>();
        FinnishIndicators.read(QUESTIONNAIRE, FinnishIndicators.text("indicators.yaml"), problems);
        assertEquals(List.of(), problems);
        assertEquals(50, INDICATORS.size());
        assertEquals(44, INDICATORS.stream().filter(Indicator::collected).count());
    }

    @Test
    void whatIsNotCollectedSaysWhichStatisticIsMissing() {
        assertEquals(List.of("price_index"), indicator("ind_cost_change").missing());
        assertEquals(
                List.of("jobs", "new_enterprises", "tax_revenue"),
                indicator("ind_policy_success").missing());
        assertTrue(INDICATORS.stream()
                .filter(i -> !i.collected())
                .allMatch(i -> i.why().isPresent() && !i.missing().isEmpty()));
    }

    @Test
    void theQuestionsGiveTheSameExposureThatTheAuthorsDeclared() {
        Exposure exposure = new Exposure(QUESTIONNAIRE);
        for (Indicator indicator : INDICATORS) {
            if (indicator.collected()) {
                assertEquals(indicator.declared(), exposure.of(indicator), indicator.id());
            }
        }
    }

    @Test
    void theOptionsOfTheQuestionAreTheCategories() {
        List<String> options =
                indicator("ind_model").categories().stream().map(Category::code).toList();
        assertTrue(options.contains("own_unit"), options.toString());
        assertEquals(
                List.of("hierarchy", "market", "network"),
                indicator("ind_channel_mix").categories().stream()
                        .map(Category::code)
                        .toList());
    }

    @Test
    void fewPossibleValuesGiveAStep() {
        assertEquals(
                Optional.of(BigDecimal.valueOf(25)), indicator("ind_overlap").step());
        assertTrue(indicator("ind_net_cost_pc").step().isEmpty());
        assertTrue(indicator("ind_purchased_share").step().isEmpty());
    }

    @Test
    void aNameThatDoesNotExistIsListedWithItsIndicatorAndField() {
        List<DefinitionProblem> problems = new ArrayList<>();
        FinnishIndicators.read(QUESTIONNAIRE, """
                indicators:
                  - id: ind_a
                    name: {fi: a, sv: a, en: a}
                    definition: {fi: d, sv: d, en: d}
                    unit: {code: percent, label: {fi: '%', sv: '%', en: '%'}}
                    valueType: number
                    numerator: res_cost_owned
                    denominator: res_cost_own
                    applicableIf: ld_channel_mix.nowhere > 0
                    questions: [res_cost_owned]
                  - id: ind_a
                    name: {fi: b, sv: b, en: b}
                    definition: {fi: d, sv: d, en: d}
                    unit: {code: percent, label: {fi: '%', sv: '%', en: '%'}}
                    valueType: number
                    formula: res_cost_own +
                  - id: ind_c
                    name: {fi: c, sv: c}
                    definition: {fi: d, sv: d, en: d}
                    unit: {code: percent, label: {fi: '%', sv: '%', en: '%'}}
                    valueType: number
                """, problems);
        Set<String> places = problems.stream().map(DefinitionProblem::where).collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "indicator ind_a, numerator",
                        "indicator ind_a, applicableIf",
                        "indicator ind_a, questions",
                        "indicator ind_a, formula",
                        "indicator ind_a, id",
                        "indicator ind_c, name",
                        "indicator ind_c, formula"),
                places);
    }

    @Test
    void twoMeansOfTheSameAnswersAreAProblem() {
        List<DefinitionProblem> problems = new ArrayList<>();
        String one = """
                  - id: %s
                    name: {fi: a, sv: a, en: a}
                    definition: {fi: d, sv: d, en: d}
                    unit: {code: eur_per_inhabitant, label: {fi: e, sv: e, en: e}}
                    valueType: number
                    numerator: %s
                    denominator: ref.population
                    mean: true
                """;
        FinnishIndicators.read(
                QUESTIONNAIRE,
                "indicators:\n" + one.formatted("ind_a", "res_cost_own - res_income")
                        + one.formatted("ind_b", "res_income"),
                problems);
        assertEquals(
                List.of("indicator ind_b, mean"),
                problems.stream().map(DefinitionProblem::where).toList());
    }
}
