package fi.kuntapeili.benchmark.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Message;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.questionnaire.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluateIndicatorsTest {

    private static final Questionnaire QUESTIONNAIRE =
            QuestionnaireReader.read("""
                    id: q
                    version: '1'
                    sections: [{id: s, title: {en: s}, minutes: 1}]
                    questions:
                      - {id: cost, section: s, kind: money, confidentiality: peer, text: {en: c}, missing: [no_data, not_applicable]}
                      - {id: income, section: s, kind: money, confidentiality: peer, text: {en: i}, missing: [no_data]}
                      - id: voucher
                        section: s
                        kind: yesno
                        confidentiality: open
                        text: {en: v}
                        missing: [dont_know]
                        options: [{code: 'yes', label: {en: y}, score: 100}, {code: 'no', label: {en: n}, score: 0}]
                      - {id: companies, section: s, kind: integer, confidentiality: peer, text: {en: k}, visibleIf: voucher = "yes"}
                      - id: partners
                        section: s
                        kind: roster
                        confidentiality: peer
                        text: {en: r}
                        missing: [not_applicable]
                        columns: [{id: fte, kind: fte, label: {en: f}}]
                      - id: mix
                        section: s
                        kind: composition
                        confidentiality: peer
                        text: {en: m}
                        parts: [{code: a, label: {en: a}}, {code: b, label: {en: b}}]
                      - id: grades
                        section: s
                        kind: matrix
                        confidentiality: peer
                        text: {en: g}
                        missing: [dont_know, not_applicable]
                        rows: [{code: x, label: {en: x}}, {code: y, label: {en: y}}]
                        columns: [{id: grade, kind: likert, label: {en: g}, scaleEnds: {low: {en: l}, high: {en: h}}}]
                    """, Set.of("en")).questionnaire().orElseThrow();

    private final Map<CellPath, Answer> cells = new LinkedHashMap<>();
    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private final Map<String, Object> ref = new LinkedHashMap<>();
    private final Map<String, ReferenceValue> marked = new LinkedHashMap<>();

    private void number(String path, String number) {
        give(path, new Value.Number(new BigDecimal(number)));
    }

    private void give(String path, Value value) {
        cells.put(CellPath.parse(path).orElseThrow(), new Answer.Given(value));
    }

    private void mark(String value, ReferenceValue.Status status) {
        BigDecimal number = value == null ? null : new BigDecimal(value);
        marked.put("population", new ReferenceValue("population", new OrganisationCode("1"), 2024, number, status));
    }

    private void miss(String path, MissingCode code) {
        cells.put(CellPath.parse(path).orElseThrow(), new Answer.Missing(code));
    }

    /** The value of one indicator, given by the fields that matter. */
    private IndicatorValue value(String fields) {
        IndicatorReader.Reading read =
                IndicatorReader.read("""
                indicators:
                  - id: ind
                    name: {en: n}
                    definition: {en: d}
                    unit: {code: u, label: {en: u}}
                """ + fields.indent(4), QUESTIONNAIRE, Set.of("population"), Set.of("en"));
        assertEquals(List.of(), read.problems());
        return new EvaluateIndicators(QUESTIONNAIRE, read.indicators())
                .of(new AnswerSet(cells, rows), new Surroundings(Map.of(), ref, Map.of(), marked))
                .get("ind");
    }

    private static IndicatorValue none(ValueStatus status) {
        return new IndicatorValue.None(status);
    }

    private static final String NET_COST = "numerator: cost - income\ndenominator: ref.population";

    @Test
    void aRatioIsItsQuotientTimesTheFactor() {
        number("cost", "300");
        number("income", "100");
        ref.put("population", new BigDecimal("50"));
        assertEquals(new IndicatorValue.Number(4), value(NET_COST));
        assertEquals(new IndicatorValue.Number(400), value(NET_COST + "\nfactor: 100"));
    }

    @Test
    void aMissingOperandIsNeverZero() {
        number("cost", "300");
        ref.put("population", new BigDecimal("50"));
        assertEquals(none(ValueStatus.NOT_ANSWERED), value(NET_COST));
        miss("income", MissingCode.NO_DATA);
        assertEquals(none(ValueStatus.NOT_ANSWERED), value(NET_COST));
    }

    @Test
    void aStatisticThatIsNotThereIsNotTheAnswerersFault() {
        number("cost", "300");
        number("income", "100");
        assertEquals(none(ValueStatus.NOT_COLLECTED), value(NET_COST));
    }

    @Test
    void aStatisticThatItsPublisherKeepsBackIsNotOneThatIsNotThere() {
        number("cost", "300");
        number("income", "100");
        mark(null, ReferenceValue.Status.SUPPRESSED);
        assertEquals(none(ValueStatus.SUPPRESSED), value(NET_COST));
        miss("income", MissingCode.NO_DATA);
        assertEquals(none(ValueStatus.NOT_ANSWERED), value(NET_COST), "what is not answered comes first");
    }

    @Test
    void whatIsMadeOfAnEstimateIsAnEstimate() {
        number("cost", "300");
        number("income", "100");
        ref.put("population", new BigDecimal("50"));
        mark("50", ReferenceValue.Status.ESTIMATED);
        assertEquals(new IndicatorValue.Number(4, false, ValueStatus.ESTIMATED), value(NET_COST));
        mark("50", ReferenceValue.Status.IMPUTED);
        assertEquals(new IndicatorValue.Number(4, false, ValueStatus.IMPUTED), value(NET_COST));
        assertEquals(
                new IndicatorValue.YesNo(true, ValueStatus.IMPUTED),
                value("valueType: boolean\nformula: cost > ref.population"));
        assertEquals(new IndicatorValue.Number(300), value("formula: cost"), "it reads no statistic");
        ref.put("population", BigDecimal.ZERO);
        assertEquals(none(ValueStatus.ZERO_DENOMINATOR), value(NET_COST));
    }

    @Test
    void divisionByZeroHasAReasonOfItsOwn() {
        number("cost", "300");
        number("income", "0");
        assertEquals(none(ValueStatus.ZERO_DENOMINATOR), value("numerator: cost\ndenominator: income"));
        assertEquals(none(ValueStatus.ZERO_DENOMINATOR), value("formula: cost / income"));
        assertEquals(none(ValueStatus.ZERO_DENOMINATOR), value("formula: income / income"));
    }

    @Test
    void aDenominatorBelowTheFloorKeepsTheValueAndFlagsIt() {
        number("cost", "300");
        number("income", "10");
        String ratio = "numerator: cost\ndenominator: income\nfloor: ";
        assertEquals(new IndicatorValue.Number(30, true), value(ratio + "11"));
        assertEquals(new IndicatorValue.Number(30), value(ratio + "10"));
    }

    @Test
    void zeroNeverHasASign() {
        number("cost", "0");
        number("income", "-5");
        IndicatorValue zero = value("formula: cost * income");
        assertEquals(new IndicatorValue.Number(0.0), zero);
        assertEquals(0L, Double.doubleToRawLongBits(((IndicatorValue.Number) zero).value()));
    }

    @Test
    void whatDoesNotFitADoubleIsInvalidAndNeverInfinite() {
        number("cost", "1" + "0".repeat(200));
        assertEquals(none(ValueStatus.INVALID), value("formula: cost * cost"));
    }

    @Test
    void aFormulaOfAnotherTypeIsInvalid() {
        give("voucher", new Value.Code("yes"));
        assertEquals(none(ValueStatus.INVALID), value("formula: voucher"));
        assertEquals(none(ValueStatus.INVALID), value("valueType: boolean\nformula: voucher"));
        assertEquals(new IndicatorValue.YesNo(true), value("valueType: boolean\nformula: voucher = \"yes\""));
        assertEquals(new IndicatorValue.Number(100), value("formula: score(voucher)"));
    }

    @Test
    void anAnswerThatDoesNotConcernUsGivesTheIndicatorTheSameReason() {
        miss("cost", MissingCode.NOT_APPLICABLE);
        number("income", "100");
        ref.put("population", new BigDecimal("50"));
        assertEquals(none(ValueStatus.NOT_APPLICABLE), value(NET_COST));
        assertEquals(
                none(ValueStatus.NOT_APPLICABLE),
                value("formula: sumAvailable([cost, income], 1)"),
                "even with a result");
    }

    @Test
    void aRosterThatDoesNotConcernUsIsAnEmptyList() {
        assertEquals(none(ValueStatus.NOT_ANSWERED), value("formula: count(partners)"));
        miss("partners", MissingCode.NOT_APPLICABLE);
        assertEquals(new IndicatorValue.Number(0), value("formula: count(partners)"));
    }

    @Test
    void aConditionThatIsFalseMeansNotApplicableAndOneThatIsUnknownSaysNothing() {
        number("cost", "300");
        give("voucher", new Value.Code("no"));
        assertEquals(none(ValueStatus.NOT_APPLICABLE), value("formula: cost\napplicableIf: voucher = \"yes\""));
        cells.remove(CellPath.of("voucher"));
        String guarded = "formula: cost\napplicableIf: 'if voucher = null then null else voucher = \"yes\"'";
        assertEquals(new IndicatorValue.Number(300), value(guarded));
    }

    @Test
    void aQuestionThatWasNotAskedTellsWhyByWhatDecidedOnIt() {
        assertEquals(none(ValueStatus.NOT_ANSWERED), value("formula: companies"));
        give("voucher", new Value.Code("no"));
        assertEquals(none(ValueStatus.NOT_APPLICABLE), value("formula: companies"));
        number("companies", "7");
        assertEquals(
                none(ValueStatus.NOT_APPLICABLE), value("formula: companies"), "an answer left behind is not read");
        give("voucher", new Value.Code("yes"));
        assertEquals(new IndicatorValue.Number(7), value("formula: companies"));
    }

    @Test
    void textThatIsNoNumberMakesTheValueInvalid() {
        cells.put(CellPath.of("cost"), new Answer.Unreadable("about ten", Message.of("check_not_a_number")));
        assertEquals(none(ValueStatus.INVALID), value("formula: cost"));
    }

    @Test
    void meanAvailableGoesOnWithoutWhatIsMissing() {
        String half = "formula: 25 * (meanAvailable([grades.x, grades.y], 0.5) - 1)";
        number("grades[x].grade", "5");
        miss("grades[y].grade", MissingCode.DONT_KNOW);
        assertEquals(new IndicatorValue.Number(100), value(half));
        miss("grades[x].grade", MissingCode.DONT_KNOW);
        assertEquals(none(ValueStatus.NOT_ANSWERED), value(half));
        miss("grades[x].grade", MissingCode.NOT_APPLICABLE);
        miss("grades[y].grade", MissingCode.NOT_APPLICABLE);
        assertEquals(none(ValueStatus.NOT_APPLICABLE), value(half));
    }

    @Test
    void aCompositionIsThereWithAllItsPartsOrNotAtAll() {
        String mix = "valueType: composition\nformula: mix";
        number("mix.a", "40");
        assertEquals(none(ValueStatus.NOT_ANSWERED), value(mix));
        number("mix.b", "60");
        assertEquals(new IndicatorValue.Parts(Map.of("a", 40.0, "b", 60.0)), value(mix));
    }
}
