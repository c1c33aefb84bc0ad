package fi.kuntapeili.survey.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuntapeili.survey.RealPostgres;
import io.quarkus.mailer.Mail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(MailServer.class)
class MailCarrierTest {

    @Inject
    MailCarrier carrier;

    @Test
    void everyThreadReachesAServerThatBreaksOffConnectionsAgainAndAgain() throws Exception {
        for (int i = 0; i < 60; i++) {
            if (i % 3 == 0) {
                MailServer.running().reset();
            }
            CompletableFuture.runAsync(this::carry, thread -> new Thread(thread).start())
                    .get(20, TimeUnit.SECONDS);
        }
        assertEquals(3, MailServer.running().getReceivedMessages().length, "those since the last break");
    }

    private void carry() {
        carrier.carry(Mail.withText("a@example.org", "Hej", "text").setFrom("b@example.org"));
    }
}
