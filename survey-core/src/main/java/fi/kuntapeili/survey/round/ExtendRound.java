package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Moves the last answering day onwards. A round that had already closed, but is not frozen, opens again. */
@ApplicationScoped
public class ExtendRound {

    @Inject
    RoundRepository rounds;

    @Inject
    AuditTrail audit;

    @Inject
    Today today;

    /** @throws IllegalArgumentException when there is no such round */
    @Transactional
    public RoundResult extend(Actor by, String id, LocalDate lastDay) {
        Round round = rounds.locked(id).orElseThrow(() -> new IllegalArgumentException("No such round: " + id));
        if (round.state() == RoundState.DRAFT) {
            return RoundResult.refused("", "round_not_open");
        }
        if (round.state().isSettled()) {
            return RoundResult.refused("", "round_frozen_fixed");
        }
        if (round.state() == RoundState.OPEN && lastDay.equals(round.closes())) {
            return new RoundResult.Done(round);
        }
        if (lastDay.isBefore(today.date()) || lastDay.isBefore(round.closes())) {
            return RoundResult.refused("closes", "round_extend_earlier", round.closes());
        }
        if (round.publicFrom().filter(day -> !day.isAfter(lastDay)).isPresent()) {
            return RoundResult.refused("closes", "round_public_too_early");
        }
        String before = round.state() + " " + round.closes();
        round.extendTo(lastDay);
        audit.record(AuditEvent.by(by, "ROUND_EXTENDED", AuditEvent.round(id))
                .changed(before, round.state() + " " + lastDay));
        return new RoundResult.Done(round);
    }
}
