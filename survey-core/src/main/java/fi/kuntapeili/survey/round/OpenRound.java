package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Opens a round: from then on the organisations asked can answer. Doing it again changes nothing. */
@ApplicationScoped
public class OpenRound {

    @Inject
    RoundRepository rounds;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Today today;

    /**
     * Opens now. A round planned to open later opens today instead, and then asks those that exist today.
     *
     * @throws IllegalArgumentException when there is no such round
     */
    @Transactional
    public RoundResult now(Actor by, String id) {
        return open(AuditEvent.by(by, "ROUND_OPENED", AuditEvent.round(id)), round(id));
    }

    /** Lets the round open by itself on its opening day, or, with {@code false}, only when staff open it. */
    @Transactional
    public RoundResult onItsDay(Actor by, String id, boolean itself) {
        Round round = round(id);
        if (round.state() != RoundState.DRAFT) {
            return RoundResult.refused("", "round_open_already");
        }
        if (itself && round.opens().isBefore(today.date())) {
            return RoundResult.refused("", "round_opening_day_past");
        }
        if (round.opensItself() != itself) {
            round.opensItself(itself);
            audit.record(AuditEvent.by(by, "ROUND_OPENS_ITSELF", AuditEvent.round(id))
                    .changed(String.valueOf(!itself), String.valueOf(itself)));
        }
        return new RoundResult.Done(round);
    }

    RoundResult open(AuditEvent event, Round round) {
        if (round.state() == RoundState.OPEN) {
            return new RoundResult.Done(round);
        }
        if (round.state() != RoundState.DRAFT) {
            return RoundResult.refused("", "round_open_already");
        }
        LocalDate day = today.date();
        if (round.closes().isBefore(day)) {
            return RoundResult.refused("closes", "round_closes_past");
        }
        if (round.opens().isAfter(day)) {
            RoundPlan plan = round.plan();
            round.plan(new RoundPlan(
                    plan.name(),
                    plan.referenceYear(),
                    day,
                    plan.closes(),
                    plan.publicFrom(),
                    plan.previousRound(),
                    plan.coreForm()));
            rounds.askThoseOf(round.id(), day);
        }
        if (rounds.frame(round.id()).isEmpty()) {
            return RoundResult.refused("", "round_asks_nobody");
        }
        round.moveTo(RoundState.OPEN, clock.instant());
        round.opensItself(false);
        audit.record(event.changed(RoundState.DRAFT.name(), RoundState.OPEN.name()));
        return new RoundResult.Done(round);
    }

    private Round round(String id) {
        return rounds.locked(id).orElseThrow(() -> new IllegalArgumentException("No such round: " + id));
    }
}
