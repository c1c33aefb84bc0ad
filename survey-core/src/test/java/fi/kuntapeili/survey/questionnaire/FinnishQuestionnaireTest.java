package fi.kuntapeili.survey.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The questionnaire that the product ships with, read as the loader reads it. */
class FinnishQuestionnaireTest {

    private static final Path FILE = Path.of("..", "packs", "finland-2026", "questionnaire.yaml");
    private static final Set<String> LANGUAGES = Set.of("fi", "sv", "en");

    @Test
    void everyQuestionAndEveryFormulaIsRead() throws IOException {
        QuestionnaireReader.Reading reading = QuestionnaireReader.read(Files.readString(FILE), LANGUAGES);
        assertEquals(List.of(), reading.problems());
        assertEquals(80, reading.questionnaire().orElseThrow().questions().size());
    }

    @Test
    void aBlankFormRaisesNothingAndAsksForEveryRequiredQuestion() throws IOException {
        Questionnaire questionnaire = QuestionnaireReader.read(Files.readString(FILE), LANGUAGES)
                .questionnaire()
                .orElseThrow();
        Evaluation blank = Evaluation.of(questionnaire, AnswerSet.EMPTY, Surroundings.NONE, FormLength.FULL);
        assertEquals(List.of(), blank.raised());
        Set<String> asked = new TreeSet<>(blank.visible());
        questionnaire.questions().stream().filter(q -> q.basics().optional()).forEach(q -> asked.remove(q.id()));
        Set<String> missing =
                new TreeSet<>(blank.gaps().stream().map(CellPath::question).toList());
        assertEquals(asked, missing);
    }
}
