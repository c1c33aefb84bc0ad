package fi.kuntapeili.survey.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The one door through which the product writes to people. */
@ApplicationScoped
public class Outbox {

    @Inject
    OutboxRepository mails;

    @Inject
    Clock clock;

    /**
     * Posts a letter within the transaction that gave the reason for it: it leaves if and only if that transaction commits.
     * The same letter again changes nothing.
     *
     * @return whether the letter is new
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean post(Letter letter) {
        return mails.insert(letter, clock.instant());
    }

    /** Whether a letter with the key was posted before. */
    public boolean has(String dedupeKey) {
        return mails.count("dedupeKey", dedupeKey) > 0;
    }

    /** Puts a mail that was given up back in the queue; any other mail stays as it is. */
    @Transactional
    public void tryAgain(UUID id) {
        mails.findByIdOptional(id)
                .filter(mail -> mail.state() == Delivery.FAILED)
                .ifPresent(mail -> mail.tryAgain(clock.instant()));
    }
}
