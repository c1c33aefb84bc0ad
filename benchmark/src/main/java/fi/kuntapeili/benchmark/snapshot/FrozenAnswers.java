package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.snapshot.CorrectionStore.Corrected;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.response.AcceptedAnswers;
import fi.kuntapeili.survey.response.CorrectedSince;
import fi.kuntapeili.survey.round.RoundRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The answers of a frozen round as a vintage has them: those that were accepted, under the corrections that it has taken in. */
@ApplicationScoped
public class FrozenAnswers implements CorrectedSince {

    @Inject
    AcceptedAnswers accepted;

    @Inject
    CorrectionStore corrections;

    @Inject
    RoundRepository rounds;

    @Inject
    QuestionnaireRepository questionnaires;

    /** Of those of the organisations that have answered. */
    @Transactional
    public Map<OrganisationCode, AnswerSet> of(String round, int vintage, Collection<OrganisationCode> organisations) {
        return corrected(
                round,
                accepted.of(round, organisations),
                corrections.upTo(new FreezeJob.Name(round, vintage), organisations));
    }

    /** Under all corrections, whether a vintage has taken them in or not. */
    @Override
    @Transactional
    public Map<OrganisationCode, AnswerSet> corrected(String round, Map<OrganisationCode, AnswerSet> answers) {
        return corrected(round, answers, corrections.all(round, answers.keySet()));
    }

    private Map<OrganisationCode, AnswerSet> corrected(
            String round, Map<OrganisationCode, AnswerSet> answers, Map<OrganisationCode, List<Corrected>> corrected) {
        Questionnaire questionnaire = questionnaires.get(rounds.findById(round).questionnaire());
        Map<OrganisationCode, AnswerSet> all = new LinkedHashMap<>();
        answers.forEach((code, given) ->
                all.put(code, corrected(questionnaire, given, corrected.getOrDefault(code, List.of()))));
        return all;
    }

    /**
     * The last correction of a cell wins; one without a value withdraws the answer.
     *
     * @param corrections oldest first
     * @throws IllegalStateException if one is of a cell or with a value that the questionnaire does not have
     */
    static AnswerSet corrected(Questionnaire questionnaire, AnswerSet given, List<Corrected> corrections) {
        Map<CellPath, Answer> cells = new TreeMap<>(given.cells());
        for (Corrected correction : corrections) {
            CellPath path = CellPath.parse(correction.path()).orElseThrow(FrozenAnswers::unknown);
            CellType type = questionnaire.typeAt(path).orElseThrow(FrozenAnswers::unknown);
            correction
                    .value()
                    .map(value -> type.readCanonical(value).orElseThrow(FrozenAnswers::unknown))
                    .ifPresentOrElse(answer -> cells.put(path, answer), () -> cells.remove(path));
        }
        return new AnswerSet(cells, given.rosterRows());
    }

    private static IllegalStateException unknown() {
        return new IllegalStateException("A recorded correction does not fit the questionnaire");
    }
}
