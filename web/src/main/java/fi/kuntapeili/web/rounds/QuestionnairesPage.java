package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The published questionnaires, newest first. */
@CheckedTemplate(basePath = "rounds")
record QuestionnairesPage(List<Line> questionnaires) implements TemplateInstance {

    /** @param rounds the rounds that ask it */
    record Line(QuestionnaireRepository.Published published, int sections, int questions, List<Round> rounds) {}
}
