package fi.kuntapeili.benchmark.published;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuntapeili.benchmark.indicator.IndicatorReader;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which indicators are made of published statistics alone. */
class PublishedFigureTest {

    private static final Questionnaire QUESTIONNAIRE =
            QuestionnaireReader.read("""
                    id: q
                    version: '1'
                    sections: [{id: s, title: {en: s}, minutes: 1}]
                    questions:
                      - {id: cost, section: s, kind: money, confidentiality: peer, text: {en: c}}
                    """, Set.of("en")).questionnaire().orElseThrow();

    private static Optional<PublishedFigure> of(String fields) {
        IndicatorReader.Reading read =
                IndicatorReader.read("""
                indicators:
                  - id: ind
                    name: {en: n}
                    definition: {en: d}
                    unit: {code: u, label: {en: u}}
                """ + fields.indent(4), QUESTIONNAIRE, Set.of("jobs", "people"), Set.of("en"));
        assertEquals(List.of(), read.problems());
        return PublishedFigure.of(read.indicators().get(0));
    }

    @Test
    void aStatisticOrOneOverAnotherCanBeFollowed() {
        assertEquals(Optional.of(PublishedFigure.of("jobs")), of("formula: ref.jobs"));
        assertEquals(
                Optional.of(new PublishedFigure("jobs", Optional.of("people"), new BigDecimal("1000"))),
                of("numerator: ref.jobs\ndenominator: ref.people\nfactor: 1000"));
    }

    @Test
    void whatAnAnswerFeedsOrDecidesOnIsNotFollowedHere() {
        assertEquals(Optional.empty(), of("formula: cost"));
        assertEquals(Optional.empty(), of("numerator: cost\ndenominator: ref.people"));
        assertEquals(Optional.empty(), of("formula: ref.jobs\napplicableIf: cost > 0"));
    }

    @Test
    void aFormulaThatDoesMoreThanDivideIsNotFollowed() {
        assertEquals(Optional.empty(), of("formula: ref.jobs - ref.people"));
    }
}
