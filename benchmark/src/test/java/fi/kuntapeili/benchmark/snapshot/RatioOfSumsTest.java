package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorReader;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.peergroup.ResolveGroups;
import fi.kuntapeili.benchmark.statistics.Ratio;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.questionnaire.Value;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The two means of a ratio, as they are released. */
class RatioOfSumsTest {

    private static final Questionnaire QUESTIONNAIRE =
            QuestionnaireReader.read("""
                    id: q
                    version: '1'
                    sections: [{id: s, title: {en: s}, minutes: 1}]
                    questions:
                      - {id: cost, section: s, kind: money, confidentiality: peer, text: {en: c}}
                    """, Set.of("en")).questionnaire().orElseThrow();
    private static final LocalizedText NAME = new LocalizedText(Map.of("en", "all"));

    private static List<Indicator> indicators(String fields, int problems) {
        IndicatorReader.Reading read =
                IndicatorReader.read("""
                indicators:
                  - id: ind
                    name: {en: n}
                    definition: {en: d}
                    unit: {code: eur_per_inhabitant, label: {en: u}}
                    decimals: 1
                    disclosureClass: peer
                """ + fields.indent(4), QUESTIONNAIRE, Set.of("population"), Set.of("en"));
        assertEquals(problems, read.problems().size(), read.problems().toString());
        return read.indicators();
    }

    /** @param costs and people of one unit after the other */
    private static ReleasedNumbers released(String mean, double[] costs, double[] people) {
        List<OrganisationCode> asked = new ArrayList<>();
        Map<OrganisationCode, AnswerSet> answers = new HashMap<>();
        Map<OrganisationCode, Surroundings> around = new HashMap<>();
        Map<OrganisationCode, Map<String, ReferenceValue>> reference = new HashMap<>();
        for (int unit = 0; unit < costs.length; unit++) {
            OrganisationCode code = new OrganisationCode("%03d".formatted(unit + 1));
            BigDecimal population = BigDecimal.valueOf(people[unit]);
            asked.add(code);
            answers.put(
                    code,
                    new AnswerSet(
                            Map.of(
                                    CellPath.of("cost"),
                                    new Answer.Given(new Value.Number(BigDecimal.valueOf(costs[unit])))),
                            Map.of()));
            around.put(code, new Surroundings(Map.of(), Map.of("population", population), Map.of()));
            reference.put(
                    code,
                    Map.of(
                            "population",
                            new ReferenceValue("population", code, 2024, population, ReferenceValue.Status.FINAL)));
        }
        PeerGroup all = new PeerGroup("all", NAME, "all", NAME, GroupKind.EVERYONE, 0, true, asked);
        List<Indicator> indicators =
                indicators("numerator: cost\ndenominator: ref.population\nfactor: 10\nmean: " + mean, 0);
        Slice slice = new EvaluateUnits(QUESTIONNAIRE, indicators).of(asked, answers, around, reference, List.of());
        Snapshot snapshot = new Snapshot(
                slice.asked(), slice.answered(), indicators, slice, new ResolveGroups.Groups(List.of(all), List.of()));
        return (ReleasedNumbers) new ReleaseFigures(snapshot, QUESTIONNAIRE, DisclosurePolicy.standard(), Map.of())
                .all()
                .get(FigureColumn.of("ind"))
                .get("all")
                .figure()
                .orElseThrow();
    }

    private static double mean(ReleasedNumbers numbers) {
        return numbers.mean().figure().orElseThrow().doubleValue();
    }

    @Test
    void theGroupAsOneAndTheMeanOfItsUnitsAreTwoFigures() {
        double[] costs = new double[12];
        double[] people = new double[12];
        for (int unit = 0; unit < 12; unit++) {
            people[unit] = 1000 * (unit + 1);
            costs[unit] = people[unit] * (30 - 2 * unit);
        }
        double sums = 10 * Ratio.ofSums(costs, people).value();
        double units = 10 * Ratio.meanOfUnits(costs, people).value();
        assertTrue(units > 1.2 * sums, units + " and " + sums);
        ReleasedNumbers ofSums = released("sums", costs, people);
        ReleasedNumbers ofUnits = released("units", costs, people);
        assertEquals(sums, mean(ofSums), 0.1 * sums);
        assertEquals(units, mean(ofUnits), 0.05 * units);
        assertEquals(ofUnits.median(), ofSums.median());
        assertTrue(numbers(ofSums).precision() <= 2, ofSums.mean().toString());
    }

    private static BigDecimal numbers(ReleasedNumbers released) {
        return released.mean().figure().orElseThrow().stripTrailingZeros();
    }

    /** Ratios are alike, amounts are not: who is large dominates the sum and not the mean of the units. */
    @Test
    void aUnitThatIsMostOfTheSumKeepsItBack() {
        double[] people = new double[12];
        double[] costs = new double[12];
        for (int unit = 0; unit < 12; unit++) {
            people[unit] = unit == 0 ? 1_000_000 : 1000;
            costs[unit] = people[unit] * (20 + unit % 3);
        }
        assertTrue(released("units", costs, people).mean().isShown());
        assertFalse(released("sums", costs, people).mean().isShown());
    }

    @Test
    void onlyAPublishedDenominatorMakesAMeanOfSums() {
        indicators("numerator: cost\ndenominator: cost + 1\nmean: sums", 1);
        indicators("formula: cost\nmean: sums", 1);
        indicators("formula: cost\nmean: often", 1);
    }
}
