package fi.kuntapeili.survey.message;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Carries one mail to the mail server and waits for its answer.
 *
 * <p>All mails leave on one event loop. The mail client pools its connections; when one thread opens a connection that another
 * will read, the greeting of the server can arrive before anybody listens, and both sides then wait until the server gives up.
 */
@ApplicationScoped
class MailCarrier {

    @Inject
    ReactiveMailer mailer;

    @Inject
    Vertx vertx;

    @Inject
    MailSettings settings;

    private Context loop;

    @PostConstruct
    void chooseLoop() {
        loop = ((VertxInternal) vertx).createEventLoopContext();
    }

    /**
     * Returns when the mail server has taken the mail.
     *
     * @throws java.util.concurrent.CompletionException when it refuses the mail, cannot be reached or does not answer while
     *     this sender has the mail
     */
    void carry(Mail mail) {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        loop.runOnContext(
                now -> mailer.send(mail).subscribe().with(done -> taken.complete(null), taken::completeExceptionally));
        taken.orTimeout(settings.lease().toMillis(), TimeUnit.MILLISECONDS).join();
    }
}
