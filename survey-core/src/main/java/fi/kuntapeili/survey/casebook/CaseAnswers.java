package fi.kuntapeili.survey.casebook;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CaseOutline;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.Value;
import fi.kuntapeili.survey.response.AcceptedAnswers;
import fi.kuntapeili.survey.round.RoundRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the answers of a round say about cases. Answers that were sent back for changes do not count. */
@ApplicationScoped
public class CaseAnswers {

    @Inject
    RoundRepository rounds;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    AcceptedAnswers answers;

    /** How cases of the round are made; empty when its questionnaire has none. */
    public Optional<CaseOutline> outline(String round) {
        return rounds.findByIdOptional(round)
                .map(found -> questionnaires.get(found.questionnaire()))
                .flatMap(questionnaire -> questionnaire.caseOutline());
    }

    /** No consent without answers, without an answer to the question, and without a way to make cases. */
    public CaseConsent consent(String round, OrganisationCode organisation) {
        return outline(round)
                .flatMap(outline -> answers.handedIn(round, organisation).map(given -> consent(outline, given)))
                .orElse(CaseConsent.NONE);
    }

    /** The consent of every organisation that handed in answers; those that said no are in it too. */
    public Map<OrganisationCode, CaseConsent> consents(String round) {
        Optional<CaseOutline> outline = outline(round);
        if (outline.isEmpty()) {
            return Map.of();
        }
        return answers.handedIn(round).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> consent(outline.get(), entry.getValue()),
                        (first, again) -> first,
                        TreeMap::new));
    }

    /** The texts that the organisation wrote, by question; empty when it has handed in nothing. */
    Map<String, String> texts(String round, OrganisationCode organisation) {
        Map<String, String> texts = new TreeMap<>();
        outline(round)
                .ifPresent(outline -> answers.handedIn(round, organisation)
                        .ifPresent(given -> outline.parts()
                                .forEach(part -> given.value(CellPath.of(part.question()))
                                        .map(Value::canonical)
                                        .ifPresent(text -> texts.put(part.question(), text)))));
        return texts;
    }

    private static CaseConsent consent(CaseOutline outline, AnswerSet given) {
        String code = given.value(CellPath.of(outline.consent()))
                .map(Value::canonical)
                .orElse("");
        if (outline.named().contains(code)) {
            return CaseConsent.NAMED;
        }
        return outline.anonymous().contains(code) ? CaseConsent.ANONYMOUS : CaseConsent.NONE;
    }
}
