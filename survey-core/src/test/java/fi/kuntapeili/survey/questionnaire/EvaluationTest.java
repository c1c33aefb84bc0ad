package fi.kuntapeili.survey.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final Questionnaire QUESTIONNAIRE = read("""
            id: small
            version: "1"
            sections: [{id: s, title: {xx: Section}, minutes: 1}]
            questions:
              - {id: cost, section: s, kind: money, unit: EUR, min: 0, core: true, confidentiality: peer, text: {xx: Cost}, missing: [no_data],
                 edits: [{id: cost_change, tier: explain, violatedIf: "cost > 2 * previous.cost", message: {xx: More than doubled}}]}
              - {id: has, section: s, kind: yesno, core: true, confidentiality: open, text: {xx: Has},
                 options: [{code: "yes", label: {xx: Yes}}, {code: "no", label: {xx: No}}]}
              - {id: how_many, section: s, kind: integer, min: 1, confidentiality: peer, text: {xx: How many}, visibleIf: 'has = "yes"'}
              - {id: each, section: s, kind: text, confidentiality: peer, text: {xx: Each}, visibleIf: "how_many > 1"}
              - {id: mix, section: s, kind: composition, sum: 100, confidentiality: peer, text: {xx: Mix}, missing: [dont_know],
                 parts: [{code: a, label: {xx: A}}, {code: b, label: {xx: B}}]}
              - {id: who, section: s, kind: roster, min: 0, max: 2, confidentiality: peer, text: {xx: Who}, missing: [not_applicable],
                 columns: [{id: name, kind: text, label: {xx: Name}}, {id: fte, kind: fte, label: {xx: FTE}, optional: true}]}
            """);

    private static Questionnaire read(String yaml) {
        QuestionnaireReader.Reading reading = QuestionnaireReader.read(yaml, Set.of("xx"));
        assertEquals(List.of(), reading.problems());
        return reading.questionnaire().orElseThrow();
    }

    /** Paths and typed texts; a text that begins with ! is a missing code. */
    private static AnswerSet answers(Map<String, String> typed, Map<String, List<String>> rows) {
        Map<CellPath, Answer> cells = new TreeMap<>();
        typed.forEach((path, raw) -> {
            CellPath cell = CellPath.parse(path).orElseThrow();
            if (raw.startsWith("!")) {
                cells.put(
                        cell,
                        new Answer.Missing(MissingCode.of(raw.substring(1)).orElseThrow()));
            } else {
                QUESTIONNAIRE.typeAt(cell).orElseThrow().read(raw, Locale.ROOT).ifPresent(a -> cells.put(cell, a));
            }
        });
        return new AnswerSet(cells, rows);
    }

    private static Evaluation evaluate(Map<String, String> typed) {
        return Evaluation.of(QUESTIONNAIRE, answers(typed, Map.of()), Surroundings.NONE, FormLength.FULL);
    }

    private static List<String> raised(Evaluation evaluation) {
        return evaluation.raised().stream()
                .map(r -> r.tier() + " " + r.path() + " " + r.check())
                .toList();
    }

    @Test
    void aQuestionBehindAHiddenOneIsHiddenThoughItsAnswerRemains() {
        Map<String, String> typed = Map.of("has", "no", "how_many", "3", "each", "text");
        assertEquals(Set.of("cost", "has", "mix", "who"), evaluate(typed).visible());
        assertTrue(evaluate(Map.of("has", "yes", "how_many", "3")).visible().contains("each"));
    }

    @Test
    void zeroIsAnAnswerAndAMissingCodeIsAnAnswerToo() {
        assertFalse(evaluate(Map.of("cost", "0")).gaps().contains(CellPath.of("cost")));
        assertFalse(evaluate(Map.of("cost", "!no_data")).gaps().contains(CellPath.of("cost")));
        assertTrue(evaluate(Map.of("cost", " ")).gaps().contains(CellPath.of("cost")));
    }

    @Test
    void aTextThatIsNotANumberIsKeptAndMarked() {
        assertEquals(List.of("FORMAT cost format"), raised(evaluate(Map.of("cost", "about 500"))));
    }

    @Test
    void aNumberOutOfRangeIsImpossible() {
        assertEquals(List.of("HARD cost range"), raised(evaluate(Map.of("cost", "-1"))));
    }

    @Test
    void partsThatDoNotMakeTheSumAreImpossibleOnlyWhenAllAreGiven() {
        assertEquals(List.of("HARD mix whole"), raised(evaluate(Map.of("mix.a", "50", "mix.b", "40"))));
        assertEquals(List.of(), raised(evaluate(Map.of("mix.a", "50"))));
        assertEquals(List.of(), raised(evaluate(Map.of("mix.a", "50", "mix.b", "50"))));
        assertEquals(
                List.of(),
                evaluate(Map.of("mix", "!dont_know")).gaps().stream()
                        .filter(p -> p.question().equals("mix"))
                        .toList());
    }

    @Test
    void anExplanationIsBoundToTheValuesItExplains() {
        Surroundings last = new Surroundings(Map.of("cost", 100), Map.of(), Map.of());
        Raised at300 = Evaluation.of(QUESTIONNAIRE, answers(Map.of("cost", "300"), Map.of()), last, FormLength.FULL)
                .raised()
                .get(0);
        Raised at301 = Evaluation.of(QUESTIONNAIRE, answers(Map.of("cost", "301"), Map.of()), last, FormLength.FULL)
                .raised()
                .get(0);
        assertEquals(Tier.EXPLAIN, at300.tier());
        assertNotEquals(at300.boundTo(), at301.boundTo());
    }

    @Test
    void rowsOfARosterNeedTheirRequiredColumns() {
        AnswerSet oneRow = answers(Map.of("who[r1].fte", "2.5"), Map.of("who", List.of("r1")));
        Evaluation evaluation = Evaluation.of(QUESTIONNAIRE, oneRow, Surroundings.NONE, FormLength.FULL);
        assertTrue(evaluation.gaps().contains(CellPath.cell("who", "r1", "name")));
        assertFalse(evaluation.gaps().contains(CellPath.cell("who", "r1", "fte")));
    }

    @Test
    void aRosterThatDoesNotConcernUsIsAnEmptyListAndAnUnansweredOneIsNull() {
        Question who = QUESTIONNAIRE.question("who").orElseThrow();
        assertEquals(List.of(), who.bind(answers(Map.of("who", "!not_applicable"), Map.of())));
        assertEquals(null, who.bind(AnswerSet.EMPTY));
    }

    @Test
    void theCoreFormAsksCoreQuestionsAndLeavesTheRestOptional() {
        Evaluation core = Evaluation.of(
                QUESTIONNAIRE,
                answers(Map.of("cost", "1", "has", "yes"), Map.of()),
                Surroundings.NONE,
                FormLength.CORE);
        assertEquals(List.of(), core.gaps());
        assertTrue(core.visible().contains("how_many"));
        assertEquals(SectionProgress.State.COMPLETE, core.sections().get(0).state());
    }

    @Test
    void everythingWrongInADefinitionIsListedAtOnceWithItsPlace() {
        QuestionnaireReader.Reading reading = QuestionnaireReader.read("""
                id: bad
                version: "1"
                sections: [{id: s, title: {xx: Section}}]
                questions:
                  - {id: a, section: s, kind: integer, confidentiality: peer, text: {xx: A}, visibleIf: "nothing_such > 1"}
                  - {id: b, section: s, kind: riddle, confidentiality: peer, text: {xx: B}}
                  - {id: c, section: s, kind: single, confidentiality: peer, text: {yy: C}, options: [{code: x, label: {xx: X}}, {code: x, label: {xx: X}}]}
                """, Set.of("xx"));
        List<String> places =
                reading.problems().stream().map(DefinitionProblem::where).toList();
        assertEquals(
                List.of("question b, kind", "question c, text", "question c, options", "question a, visibleIf"),
                places);
        assertTrue(reading.questionnaire().isEmpty());
    }
}
