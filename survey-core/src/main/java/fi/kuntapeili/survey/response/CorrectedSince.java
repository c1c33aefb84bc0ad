package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import java.util.Map;

/** Knows which answers staff have corrected since their round was frozen. */
public interface CorrectedSince {

    /** The same organisations' answers with every correction that has been recorded. */
    Map<OrganisationCode, AnswerSet> corrected(String round, Map<OrganisationCode, AnswerSet> answers);
}
