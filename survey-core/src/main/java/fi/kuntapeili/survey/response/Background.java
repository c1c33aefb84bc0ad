package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an organisation besides its answers.
 *
 * @param surroundings the same facts as formulas see them
 * @param previous the last round's answers; empty when there are none
 * @param reference statistics by id, each with the year it describes, none later than the reference year
 */
public record Background(
        Surroundings surroundings, Optional<Previous> previous, Map<String, ReferenceValue> reference) {

    /** Answers of an earlier round and the questionnaire that they answer. */
    public record Previous(String round, int referenceYear, Questionnaire questionnaire, AnswerSet answers) {}
}
