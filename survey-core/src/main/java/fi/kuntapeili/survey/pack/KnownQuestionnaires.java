package fi.kuntapeili.survey.pack;

import fi.kuntapeili.survey.questionnaire.Questionnaire;
import java.util.List;

/** The questionnaires of the pack being read, for the parts that name their questions. */
public record KnownQuestionnaires(List<Questionnaire> all) {

    public KnownQuestionnaires {
        all = List.copyOf(all);
    }
}
