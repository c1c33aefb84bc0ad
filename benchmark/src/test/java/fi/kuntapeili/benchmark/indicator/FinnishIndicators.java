package fi.kuntapeili.benchmark.indicator;

import fi.kuntapeili.survey.questionnaire.DefinitionProblem;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The questionnaire and the indicators that the product ships with, read without a database. */
public final class FinnishIndicators {

    public static final Set<String> COLLECTED = Set.of("population", "unemployment_rate");
    private static final Path PACK = Path.of("..", "packs", "finland-2026");
    private static final Set<String> LANGUAGES = Set.of("fi", "sv", "en");

    private FinnishIndicators() {}

    public static Questionnaire questionnaire() {
        return questionnaire(UnaryOperator.identity());
    }

    /** The questionnaire as if its authors had written it otherwise. */
    public static Questionnaire questionnaire(UnaryOperator<String> change) {
        return QuestionnaireReader.read(change.apply(text("questionnaire.yaml")), LANGUAGES)
                .questionnaire()
                .orElseThrow();
    }

    public static List<Indicator> indicators(Questionnaire questionnaire) {
        return read(questionnaire, text("indicators.yaml"), new ArrayList<>());
    }

    /** The indicators of a pack that its authors have written otherwise. */
    public static List<Indicator> changed(Questionnaire questionnaire, UnaryOperator<String> change) {
        return read(questionnaire, change.apply(text("indicators.yaml")), new ArrayList<>());
    }

    static List<Indicator> read(Questionnaire questionnaire, String yaml, List<DefinitionProblem> problems) {
        IndicatorReader.Reading reading = IndicatorReader.read(yaml, questionnaire, COLLECTED, LANGUAGES);
        problems.addAll(reading.problems());
        return reading.indicators();
    }

    static String text(String file) {
        try {
            return Files.readString(PACK.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
