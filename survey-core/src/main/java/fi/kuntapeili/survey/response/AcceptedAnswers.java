package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answers that count: those of accepted responses, and as last year's figures also those that were submitted, as they have
 * been corrected since.
 */
@ApplicationScoped
public class AcceptedAnswers {

    private static final Set<ResponseState> ACCEPTED = Set.of(ResponseState.ACCEPTED);
    private static final Set<ResponseState> HANDED_IN = Set.of(ResponseState.SUBMITTED, ResponseState.ACCEPTED);

    @Inject
    ResponseRepository responses;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    Instance<CorrectedSince> corrections;

    /** Answers of every accepted response of the round, in code order; those that staff excluded are left out. */
    @Transactional
    public Map<OrganisationCode, AnswerSet> of(String round) {
        return answers(responses.inStates(round, ACCEPTED));
    }

    /** The same of these organisations alone, so that a large round need not be read at once. */
    @Transactional
    public Map<OrganisationCode, AnswerSet> of(String round, Collection<OrganisationCode> organisations) {
        return answers(responses.inStates(round, ACCEPTED, organisations));
    }

    /** Answers of every response that was submitted and not sent back. */
    @Transactional
    public Map<OrganisationCode, AnswerSet> handedIn(String round) {
        return corrected(round, answers(responses.inStates(round, HANDED_IN)));
    }

    /** The same of these organisations alone. */
    @Transactional
    public Map<OrganisationCode, AnswerSet> handedIn(String round, Collection<OrganisationCode> organisations) {
        return corrected(round, answers(responses.inStates(round, HANDED_IN, organisations)));
    }

    /** Answers of one organisation, when it submitted and they were not sent back. */
    @Transactional
    public Optional<AnswerSet> handedIn(String round, OrganisationCode organisation) {
        return responses
                .find(round, organisation)
                .filter(stored -> HANDED_IN.contains(stored.head().state()))
                .map(stored -> answers(stored, questionnaires.get(stored.questionnaire())))
                .map(given -> corrected(round, Map.of(organisation, given)).get(organisation));
    }

    private Map<OrganisationCode, AnswerSet> corrected(String round, Map<OrganisationCode, AnswerSet> answers) {
        Map<OrganisationCode, AnswerSet> corrected = answers;
        for (CorrectedSince known : corrections) {
            corrected = known.corrected(round, corrected);
        }
        return corrected;
    }

    private Map<OrganisationCode, AnswerSet> answers(List<StoredResponse> found) {
        Map<OrganisationCode, AnswerSet> answers = new LinkedHashMap<>();
        for (StoredResponse stored : found) {
            if (stored.head().excludedReason().isEmpty()) {
                answers.put(stored.organisation(), answers(stored, questionnaires.get(stored.questionnaire())));
            }
        }
        return answers;
    }

    static AnswerSet answers(StoredResponse stored, Questionnaire questionnaire) {
        return StoredResponse.answers(stored.cells(questionnaire), stored.rows());
    }
}
