package fi.kuntapeili.survey.message;

import io.quarkus.mailer.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Hands the mails of the outbox to the mail server.
 *
 * <p>Any number of replicas may do this at the same time: each mail is claimed by one of them. A mail leaves at least once; a
 * replica that dies between handing it over and noting it lets it leave again, under the same message id. A mail never leaves
 * without its enclosure: when that cannot be made, the mail was not sent and is tried again like any other.
 */
@ApplicationScoped
public class SendMails {

    private static final Logger LOG = Logger.getLogger(SendMails.class);
    private static final int LONGEST_ERROR = 500;

    @Inject
    OutboxRepository outbox;

    @Inject
    MailCarrier carrier;

    /** Looked up when a mail encloses something: who never sends one need not be able to print. */
    @Inject
    Instance<Enclosures> enclosures;

    @Inject
    MailSettings settings;

    @Inject
    Clock clock;

    @Scheduled(
            identity = "send-mails",
            every = "${kuntapeili.mail.every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void whenDue() {
        if (settings.deliver()) {
            sendDue();
        }
    }

    /**
     * Tries each mail that is due once.
     *
     * @return how many the mail server took
     */
    public int sendDue() {
        List<PostedMail> claimed = QuarkusTransaction.requiringNew()
                .call(() -> outbox.claim(settings.batch(), settings.lease(), clock.instant()));
        int taken = 0;
        for (PostedMail mail : claimed) {
            taken += send(mail) ? 1 : 0;
        }
        return taken;
    }

    private boolean send(PostedMail claimed) {
        try {
            carrier.carry(mail(claimed));
        } catch (RuntimeException e) {
            LOG.warnf("Mail %s could not be sent: %s", claimed.id(), e.getMessage());
            String error = shortened(e);
            boolean hopeless = claimed.attempts() >= settings.attempts() || isPermanent(e);
            note(claimed.id(), mail -> {
                if (hopeless) {
                    mail.givenUp(error);
                } else {
                    mail.failedFor(pauseAfter(mail.attempts()), error, clock.instant());
                }
            });
            return false;
        }
        note(claimed.id(), mail -> mail.sent(clock.instant()));
        return true;
    }

    private Mail mail(PostedMail mail) {
        String address = settings.address().toString().replaceAll("/+$", "");
        Mail letter = Mail.withText(mail.recipient(), mail.subject(), MailText.text(mail, address))
                .setHtml(MailText.html(mail, address))
                .setFrom(settings.from())
                .addHeader(
                        "Message-ID", "<" + mail.id() + "@" + settings.address().getHost() + ">")
                .addHeader("Content-Language", mail.language())
                .addHeader("Auto-Submitted", "auto-generated");
        mail.enclosure().ifPresent(enclosure -> {
            EnclosedFile file = enclosures.get().make(enclosure, mail.about(), mail.language());
            letter.addAttachment(file.name(), file.content(), file.mediaType());
        });
        return letter;
    }

    private void note(UUID id, Consumer<PostedMail> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(outbox.findById(id)));
    }

    /** The first pause, doubled for each failure after the first, at most the longest pause. */
    Duration pauseAfter(int attempts) {
        Duration pause = settings.firstPause();
        for (int i = 1; i < attempts && pause.compareTo(settings.longestPause()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
    }

    /** Whether the server said that it will never take this mail, such as for an unknown recipient. */
    private static boolean isPermanent(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refused) {
                return refused.isPermanent();
            }
        }
        return false;
    }

    private static String shortened(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.length() <= LONGEST_ERROR ? message : message.substring(0, LONGEST_ERROR);
    }
}
