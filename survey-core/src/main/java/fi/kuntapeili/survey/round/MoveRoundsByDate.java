package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.audit.AuditEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What happens to rounds by date: a draft that staff told to open by itself opens on its day, and the day after the last
 * answering day nobody can begin any more. Any number of replicas may do this; each round is moved once.
 */
@ApplicationScoped
public class MoveRoundsByDate {

    private static final Logger LOG = Logger.getLogger(MoveRoundsByDate.class);

    @Inject
    RoundRepository rounds;

    @Inject
    OpenRound openRound;

    @Inject
    CloseRound closeRound;

    @Inject
    Today today;

    @Scheduled(
            identity = "move-rounds-by-date",
            every = "${kuntapeili.round.look-at-dates-every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void whenDue() {
        moveDue();
    }

    /** @return how many rounds moved */
    @Transactional
    public int moveDue() {
        List<Round> due = rounds.dueOn(today.date());
        int moved = 0;
        for (Round round : due) {
            String stream = AuditEvent.round(round.id());
            RoundResult result = round.state() == RoundState.DRAFT
                    ? openRound.open(AuditEvent.bySystem("ROUND_OPENED", stream), round)
                    : closeRound.move(AuditEvent.bySystem("ROUND_CLOSING", stream), round, RoundState.CLOSING);
            if (result instanceof RoundResult.Refused refused) {
                LOG.warnf("Round %s could not move by date: %s", round.id(), refused.problems());
            } else {
                moved++;
            }
        }
        return moved;
    }
}
