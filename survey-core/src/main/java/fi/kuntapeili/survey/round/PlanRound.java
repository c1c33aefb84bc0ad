package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes the settings of a round. Everything may change while it is a draft; once it has opened only its name and the day
 * from which figures are public, so that all are asked the same. The answering time is changed by {@link ExtendRound}.
 */
@ApplicationScoped
public class PlanRound {

    @Inject
    RoundRepository rounds;

    @Inject
    PlanChecks checks;

    @Inject
    AuditTrail audit;

    /** @throws IllegalArgumentException when there is no such round */
    @Transactional
    public RoundResult plan(Actor by, String id, QuestionnaireVersion questionnaire, RoundPlan plan) {
        Round round = rounds.locked(id).orElseThrow(() -> new IllegalArgumentException("No such round: " + id));
        RoundPlan before = round.plan();
        List<RoundProblem> problems = new ArrayList<>(checks.problems(id, questionnaire, plan));
        if (round.state().isSettled()) {
            problems.add(RoundProblem.of("", "round_frozen_fixed"));
        } else if (round.state() != RoundState.DRAFT && !isOnlyNamedAnew(round, questionnaire, plan)) {
            problems.add(RoundProblem.of("", "round_opened_fixed"));
        }
        if (!problems.isEmpty()) {
            return new RoundResult.Refused(problems);
        }
        if (before.equals(plan) && round.questionnaire().equals(questionnaire)) {
            return new RoundResult.Done(round);
        }
        round.plan(plan);
        round.asks(questionnaire);
        if (round.state() == RoundState.DRAFT && !before.opens().equals(plan.opens())) {
            rounds.askThoseOf(id, plan.opens());
        }
        audit.record(
                AuditEvent.by(by, "ROUND_PLANNED", AuditEvent.round(id)).changed(before.toString(), plan.toString()));
        return new RoundResult.Done(round);
    }

    private static boolean isOnlyNamedAnew(Round round, QuestionnaireVersion questionnaire, RoundPlan plan) {
        RoundPlan now = round.plan();
        RoundPlan sameNames = new RoundPlan(
                now.name(),
                plan.referenceYear(),
                plan.opens(),
                plan.closes(),
                now.publicFrom(),
                plan.previousRound(),
                plan.coreForm());
        return round.questionnaire().equals(questionnaire) && now.equals(sameNames);
    }
}
