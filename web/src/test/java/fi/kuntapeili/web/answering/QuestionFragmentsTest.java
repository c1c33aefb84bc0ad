package fi.kuntapeili.web.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Composition;
import fi.kuntapeili.survey.questionnaire.Evaluation;
import fi.kuntapeili.survey.questionnaire.FormLength;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import fi.kuntapeili.survey.questionnaire.Section;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.questionnaire.Value;
import fi.kuntapeili.survey.response.Background;
import fi.kuntapeili.survey.response.Obstacle;
import fi.kuntapeili.survey.response.ResponseHead;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.response.Rights;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.Demo;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How questions of every kind are drawn. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class QuestionFragmentsTest {

    private static final String NASTY = "<script>alert(1)</script> {t:shell_name} {q.id} \"' =1+1 ]]> &amp; {|x|}";
    private static final Set<String> LANGUAGES = Set.of("fi", "sv", "en");

    @Inject
    @Location("question/frame")
    Template frame;

    @Inject
    AnswerWords words;

    @Inject
    Texts texts;

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void everyQuestionIsDrawnWithAControlForEveryCell(String language) throws IOException {
        for (Path file : List.of(
                Path.of("..", "packs", "finland-2026", "questionnaire.yaml"),
                Path.of("src", "test", "resources", "answering", "kinds.yaml"))) {
            Questionnaire questionnaire = read(file);
            for (Question question : questionnaire.questions()) {
                String html = draw(questionnaire, AnswerSet.EMPTY, question, language, Optional.empty());
                assertTrue(
                        html.contains(escaped(question.basics().wording().text().in(language))), question.id());
                for (CellPath cell : question.cells(AnswerSet.EMPTY)) {
                    assertTrue(html.contains("name=\"" + cell + "\""), cell.toString());
                    assertTrue(html.contains("name=\"was:" + cell + "\" value=\"0|\""), cell.toString());
                }
                for (var code : question.basics().missing()) {
                    assertTrue(
                            question instanceof fi.kuntapeili.survey.questionnaire.Matrix
                                    || html.contains("value=\"!" + code.code() + "\""),
                            question.id() + " offers " + code);
                }
                String audience = texts.get(
                        language,
                        "audience_" + question.basics().confidentiality().name().toLowerCase(java.util.Locale.ROOT));
                assertTrue(html.contains(audience), question.id());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void theTextOfAnAnswerStaysText(String language) throws IOException {
        Questionnaire kinds = kinds();
        UUID row = UUID.fromString("0b9f3c1e-5a53-4c0e-8f9e-1f5b2c9f0a01");
        AnswerSet answers = new AnswerSet(
                Map.of(
                        CellPath.of("k_longtext"),
                        text(NASTY),
                        CellPath.of("k_decimal"),
                        new Answer.Unreadable(
                                NASTY, fi.kuntapeili.survey.questionnaire.Message.of("check_not_a_number")),
                        CellPath.cell("k_roster", row.toString(), "name"),
                        text(NASTY)),
                Map.of("k_roster", List.of(row.toString())));
        for (String id : List.of("k_longtext", "k_decimal", "k_roster")) {
            Question question = kinds.question(id).orElseThrow();
            for (Optional<Obstacle> obstacle :
                    List.of(Optional.<Obstacle>empty(), Optional.of(Obstacle.ROUND_CLOSED))) {
                String html = draw(kinds, answers, question, language, obstacle);
                assertFalse(html.contains("<script"), id);
                assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; {t:shell_name} {q.id}"), id + html);
            }
        }
    }

    @Test
    void whatMayNotBeChangedIsShownInWordsWithoutControls() throws IOException {
        Questionnaire kinds = kinds();
        AnswerSet answers = new AnswerSet(
                Map.of(
                        CellPath.of("k_single"), new Answer.Given(new Value.Code("b")),
                        CellPath.of("k_money"), new Answer.Given(new Value.Number(new java.math.BigDecimal("12500")))),
                Map.of());
        String single = draw(
                kinds, answers, kinds.question("k_single").orElseThrow(), "en", Optional.of(Obstacle.ROUND_CLOSED));
        String money =
                draw(kinds, answers, kinds.question("k_money").orElseThrow(), "en", Optional.of(Obstacle.ROUND_CLOSED));
        assertTrue(single.contains("<dd>Second</dd>"), single);
        assertTrue(money.contains("12,500\u00a0€"), money);
        assertFalse(single.contains("<input") || money.contains("<input"));
    }

    @Test
    void numbersAreTypedAsTheLanguageWritesThem() throws IOException {
        Questionnaire kinds = kinds();
        AnswerSet answers = new AnswerSet(
                Map.of(CellPath.of("k_fte"), new Answer.Given(new Value.Number(new java.math.BigDecimal("1234.5")))),
                Map.of());
        Question question = kinds.question("k_fte").orElseThrow();
        assertTrue(draw(kinds, answers, question, "fi", Optional.empty()).contains("value=\"1\u00a0234,5\""));
        assertTrue(draw(kinds, answers, question, "en", Optional.empty()).contains("value=\"1,234.5\""));
    }

    @Test
    void aCompositionSaysWhatItsPartsMake() throws IOException {
        Questionnaire kinds = kinds();
        Composition composition = (Composition) kinds.question("k_composition").orElseThrow();
        AnswerSet answers = new AnswerSet(
                composition.cells(AnswerSet.EMPTY).stream()
                        .collect(Collectors.toMap(
                                path -> path,
                                path -> new Answer.Given(new Value.Number(new java.math.BigDecimal("50"))))),
                Map.of());
        CompositionField field = (CompositionField)
                view(kinds, answers, composition, "en", Optional.empty()).field();
        assertEquals("100", field.running());
        assertTrue(field.reached());
    }

    private String draw(
            Questionnaire questionnaire,
            AnswerSet answers,
            Question question,
            String language,
            Optional<Obstacle> obstacle) {
        return frame.data("q", view(questionnaire, answers, question, language, obstacle))
                .setAttribute("language", language)
                .render();
    }

    private QuestionView view(
            Questionnaire questionnaire,
            AnswerSet answers,
            Question question,
            String language,
            Optional<Obstacle> obstacle) {
        Section section = questionnaire.section(question.basics().section()).orElseThrow();
        return new QuestionViews(sheet(questionnaire, answers, obstacle), words, texts, language)
                .of(section).stream()
                        .filter(view -> view.id().equals(question.id()))
                        .findFirst()
                        .orElseThrow();
    }

    private static ResponseSheet sheet(Questionnaire questionnaire, AnswerSet answers, Optional<Obstacle> obstacle) {
        Set<String> sections =
                questionnaire.sections().stream().map(Section::id).collect(Collectors.toSet());
        Evaluation evaluation = Evaluation.of(questionnaire, answers, Surroundings.NONE, FormLength.FULL);
        ResponseHead head = new ResponseHead(
                Optional.empty(),
                "round",
                new OrganisationCode("001"),
                ResponseState.IN_PROGRESS,
                FormLength.FULL,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new ResponseSheet(
                head,
                questionnaire,
                answers,
                Map.of(),
                evaluation,
                List.of(),
                evaluation.sections(),
                List.of(),
                List.of(),
                new Background(Surroundings.NONE, Optional.empty(), Map.of()),
                Map.of(),
                List.of(),
                List.of(),
                new Rights(sections, sections, true),
                obstacle);
    }

    private static Answer text(String text) {
        return new Answer.Given(new Value.Text(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Questionnaire kinds() throws IOException {
        return read(Path.of("src", "test", "resources", "answering", "kinds.yaml"));
    }

    private static Questionnaire read(Path file) throws IOException {
        return QuestionnaireReader.read(Files.readString(file), LANGUAGES)
                .questionnaire()
                .orElseThrow();
    }
}
