package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Begins a round as a draft that asks every organisation that exists on its opening day. */
@ApplicationScoped
public class CreateRound {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    @Inject
    RoundRepository rounds;

    @Inject
    PlanChecks checks;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** @param id stands in addresses and files: lower-case letters without accents, digits and hyphens */
    @Transactional
    public RoundResult create(Actor by, String id, QuestionnaireVersion questionnaire, RoundPlan plan) {
        List<RoundProblem> problems = new ArrayList<>();
        if (!ID.matcher(id).matches()) {
            problems.add(RoundProblem.of("id", "round_id_wrong"));
        } else if (rounds.findByIdOptional(id).isPresent()) {
            problems.add(RoundProblem.of("id", "round_id_taken", id));
        }
        problems.addAll(checks.problems(id, questionnaire, plan));
        if (!problems.isEmpty()) {
            return new RoundResult.Refused(problems);
        }
        Round round = new Round(id, questionnaire, plan, false, clock.instant());
        rounds.persistAndFlush(round);
        rounds.askThoseOf(id, plan.opens());
        audit.record(AuditEvent.by(by, "ROUND_CREATED", AuditEvent.round(id)).changed(null, plan.toString()));
        return new RoundResult.Done(round);
    }
}
