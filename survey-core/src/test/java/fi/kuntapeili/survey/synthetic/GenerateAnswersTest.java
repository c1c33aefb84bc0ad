package fi.kuntapeili.survey.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Bindings;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import fi.kuntapeili.survey.questionnaire.DefinitionProblem;
import fi.kuntapeili.survey.questionnaire.Evaluation;
import fi.kuntapeili.survey.questionnaire.FormLength;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import fi.kuntapeili.survey.questionnaire.Raised;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.questionnaire.Tier;
import fi.kuntapeili.survey.questionnaire.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GenerateAnswersTest {

    private static final Path PACKS = Path.of("../packs");
    private static final long SEED = 2024;

    private static Questionnaire questionnaire;
    private static SyntheticProfile profile;
    private static final Map<String, Surroundings> UNITS = new TreeMap<>();
    private static final Map<String, AnswerSet> FIRST_ROUND = new TreeMap<>();

    @BeforeAll
    static void finland() throws IOException {
        questionnaire = read(PACKS.resolve("finland-2026/questionnaire.yaml"), Set.of("fi", "sv", "en"));
        profile = profile(PACKS.resolve("finland-2026-demo/synthetic.yaml"));
        Map<String, BigDecimal> population = new HashMap<>();
        for (String line : Files.readAllLines(PACKS.resolve("finland-2026/reference.csv"))) {
            String[] fields = line.split(",");
            if (fields[0].equals("population") && fields[2].equals("2023")) {
                population.put(fields[1], new BigDecimal(fields[3]));
            }
        }
        List<String> lines = Files.readAllLines(PACKS.resolve("finland-2026/organisations.csv"));
        List<String> header = List.of(lines.get(0).split(","));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            if (population.containsKey(fields[0])) {
                Map<String, Object> facts = new HashMap<>();
                for (String key : List.of("region_code", "type", "language")) {
                    facts.put(key, fields[header.indexOf(key)]);
                }
                Map<String, Object> ref = Map.of("population", population.get(fields[0]));
                UNITS.put(fields[0], new Surroundings(Map.of(), ref, facts));
            }
        }
        assertEquals(308, UNITS.size());
        UNITS.forEach((code, surroundings) -> FIRST_ROUND.put(code, generate(code, surroundings, AnswerSet.EMPTY)));
    }

    @Test
    void nothingThatKeepsFromSubmittingIsRaisedAndNothingIsMissing() {
        Map<String, Integer> checks = new TreeMap<>();
        UNITS.forEach((code, surroundings) -> {
            Evaluation evaluation =
                    Evaluation.of(questionnaire, FIRST_ROUND.get(code), surroundings, form(surroundings));
            evaluation.raised().stream()
                    .filter(raised -> raised.tier().compareTo(Tier.EXPLAIN) <= 0)
                    .map(Raised::check)
                    .forEach(check -> checks.merge(check, 1, Integer::sum));
            evaluation.gaps().forEach(gap -> checks.merge("gap " + gap.question(), 1, Integer::sum));
        });
        assertEquals(Map.of(), checks);
    }

    @Test
    void theSameSeedGivesTheSameAnswersAndAnotherSeedOthers() {
        Surroundings helsinki = UNITS.get("091");
        AnswerSet once = generate("091", helsinki, AnswerSet.EMPTY);

        assertEquals(once, generate("091", helsinki, AnswerSet.EMPTY));
        assertNotEquals(
                once,
                new GenerateAnswers(questionnaire, profile, SEED + 1)
                        .of("091", helsinki, AnswerSet.EMPTY, FormLength.FULL)
                        .answers());
    }

    @Test
    void hiddenQuestionsStayEmpty() {
        UNITS.forEach((code, surroundings) -> {
            AnswerSet answers = FIRST_ROUND.get(code);
            Set<String> visible =
                    Bindings.of(questionnaire, answers, surroundings).visible();
            answers.cells().keySet().forEach(path -> assertTrue(visible.contains(path.question()), path.toString()));
        });
    }

    @Test
    void amountsFollowTheSizeOfTheUnit() {
        List<Double> perHead = new ArrayList<>();
        UNITS.forEach((code, surroundings) -> amount(FIRST_ROUND.get(code), "res_cost_own")
                .ifPresent(cost -> perHead.add(cost / population(surroundings))));

        List<Double> sorted = perHead.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        assertTrue(sorted.size() > 250, "most know their costs: " + sorted.size());
        assertTrue(median > 10 && median < 60, "median costs an inhabitant: " + median);
        assertTrue(sorted.get(sorted.size() - 1) < 400, "largest: " + sorted.get(sorted.size() - 1));
    }

    @Test
    void theNextRoundResemblesTheOneBefore() {
        int alike = 0;
        int compared = 0;
        for (Map.Entry<String, Surroundings> unit : UNITS.entrySet()) {
            if (compared == 60) {
                break;
            }
            AnswerSet first = FIRST_ROUND.get(unit.getKey());
            Map<String, Object> previous = new HashMap<>();
            Map<String, Object> variables =
                    Bindings.of(questionnaire, first, unit.getValue()).variables();
            questionnaire.questions().forEach(q -> previous.put(q.id(), variables.get(q.id())));
            Surroundings then = new Surroundings(
                    previous, unit.getValue().ref(), unit.getValue().organisation());
            AnswerSet second = new GenerateAnswers(questionnaire, profile, SEED + 2)
                    .of(unit.getKey(), then, first, form(then))
                    .answers();
            var before = amount(first, "res_cost_own");
            var after = amount(second, "res_cost_own");
            if (before.isPresent() && after.isPresent()) {
                compared++;
                alike += Math.abs(after.get() - before.get()) < 0.4 * before.get() ? 1 : 0;
            }
        }
        assertEquals(60, compared);
        assertEquals(compared, alike);
    }

    @Test
    void anyQuestionnaireCanBeAnsweredWithoutAProfile() throws IOException {
        Questionnaire numbers =
                read(Path.of("src/test/resources/packs/testland/questionnaire.yaml"), Set.of("et", "lv"));
        for (int i = 0; i < 23; i++) {
            Surroundings surroundings = new Surroundings(
                    Map.of(), Map.of("firms", BigDecimal.TEN), Map.of("coast", "yes", "people", BigDecimal.TEN));
            AnswerSet answers = new GenerateAnswers(numbers, SyntheticProfile.plain("et"), 7)
                    .of("T" + i, surroundings, AnswerSet.EMPTY, FormLength.FULL)
                    .answers();
            Evaluation evaluation = Evaluation.of(numbers, answers, surroundings, FormLength.FULL);
            assertEquals(List.of(), evaluation.gaps());
            assertEquals(List.of(), evaluation.raised());
            assertFalse(answers.cells().isEmpty());
        }
    }

    private static AnswerSet generate(String code, Surroundings surroundings, AnswerSet before) {
        return new GenerateAnswers(questionnaire, profile, SEED)
                .of(code, surroundings, before, form(surroundings))
                .answers();
    }

    private static FormLength form(Surroundings surroundings) {
        return population(surroundings) < 5_000 ? FormLength.CORE : FormLength.FULL;
    }

    private static double population(Surroundings surroundings) {
        return ((BigDecimal) surroundings.ref().get("population")).doubleValue();
    }

    private static Optional<Double> amount(AnswerSet answers, String question) {
        return answers.value(CellPath.of(question))
                .map(value -> ((Value.Number) value).number().doubleValue());
    }

    private static Questionnaire read(Path file, Set<String> languages) throws IOException {
        QuestionnaireReader.Reading reading = QuestionnaireReader.read(Files.readString(file), languages);
        assertEquals(List.of(), reading.problems());
        return reading.questionnaire().orElseThrow();
    }

    private static SyntheticProfile profile(Path file) throws IOException {
        List<DefinitionProblem> problems = new ArrayList<>();
        JsonNode json = new YAMLMapper().readTree(Files.readString(file));
        SyntheticProfile read = SyntheticProfileReader.read(
                json, "fi", (node, where) -> new DefinitionNode(node, where, Set.of(), problems));
        assertEquals(List.of(), problems);
        return read;
    }
}
