package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Stops the taking of answers, in one or two steps. Doing a step again changes nothing. */
@ApplicationScoped
public class CloseRound {

    @Inject
    RoundRepository rounds;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Nobody can begin any more; responses that have begun, or are returned, may still be finished. */
    @Transactional
    public RoundResult toNewcomers(Actor by, String id) {
        return move(AuditEvent.by(by, "ROUND_CLOSING", AuditEvent.round(id)), round(id), RoundState.CLOSING);
    }

    /** No answers are taken any more. */
    @Transactional
    public RoundResult altogether(Actor by, String id) {
        return move(AuditEvent.by(by, "ROUND_CLOSED", AuditEvent.round(id)), round(id), RoundState.CLOSED);
    }

    RoundResult move(AuditEvent event, Round round, RoundState next) {
        RoundState before = round.state();
        if (before == next) {
            return new RoundResult.Done(round);
        }
        if (!before.takesAnswers() || before.ordinal() > next.ordinal()) {
            return RoundResult.refused("", before == RoundState.DRAFT ? "round_not_open" : "round_closed_already");
        }
        round.moveTo(next, clock.instant());
        audit.record(event.changed(before.name(), next.name()));
        return new RoundResult.Done(round);
    }

    private Round round(String id) {
        return rounds.locked(id).orElseThrow(() -> new IllegalArgumentException("No such round: " + id));
    }
}
