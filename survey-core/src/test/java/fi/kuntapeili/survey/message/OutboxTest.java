package fi.kuntapeili.survey.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.TestClock;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(MailServer.class)
class OutboxTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Inject
    Outbox outbox;

    @Inject
    OutboxRepository mails;

    @Inject
    SendMails sendMails;

    @Inject
    TestClock clock;

    @BeforeEach
    void anEmptyOutboxAtNoon() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> mails.deleteAll());
        MailServer.running().reset();
        clock.set(NOON);
    }

    @AfterEach
    void realTime() {
        clock.release();
    }

    @Test
    void aLetterLeavesOnceWithItsLinkAndItsLanguage() throws Exception {
        assertTrue(post(letter("one", "a@example.org")));
        assertFalse(post(letter("one", "a@example.org")), "the same letter again is not new");

        assertEquals(1, sendMails.sendDue());
        assertEquals(0, sendMails.sendDue());

        MimeMessage[] received = MailServer.running().getReceivedMessages();
        assertEquals(1, received.length);
        assertEquals("Hej <du> & ni", received[0].getSubject());
        assertEquals("sv", received[0].getHeader("Content-Language")[0]);
        assertEquals("<" + only().id() + "@mirror.example>", received[0].getMessageID());
        String text = body(received[0], 0);
        String html = body(received[0], 1);
        assertTrue(text.contains("Första <stycket> å"), text);
        assertTrue(text.contains("https://mirror.example/invitation/secret"), text);
        assertTrue(html.contains("Första &lt;stycket&gt;"), html);
        assertTrue(html.contains("href=\"https://mirror.example/invitation/secret\""), html);
        assertTrue(html.contains("lang=\"sv\""), html);
    }

    @Test
    void theFileOfALetterArrivesInItsLanguage() throws Exception {
        post(enclosing(7));

        assertEquals(1, sendMails.sendDue());

        MimeMultipart mixed =
                (MimeMultipart) MailServer.running().getReceivedMessages()[0].getContent();
        assertEquals(2, mixed.getCount(), "the letter and the file");
        BodyPart file = mixed.getBodyPart(1);
        assertEquals("receipt-7.txt", file.getFileName());
        assertEquals(Part.ATTACHMENT, file.getDisposition());
        assertTrue(file.isMimeType("text/plain"), file.getContentType());
        assertEquals("RECEIPT r2026 091 7 sv", new String(file.getInputStream().readAllBytes(), UTF_8));
    }

    @Test
    void aLetterWhoseFileCannotBeMadeStaysUntilItCan() throws Exception {
        post(enclosing(WrittenEnclosures.MISSING));

        assertEquals(0, sendMails.sendDue());

        assertEquals(0, MailServer.running().getReceivedMessages().length);
        assertEquals(Delivery.QUEUED, only().state());
        assertEquals(1, only().attempts());
        assertEquals(Optional.of("There is no such revision"), only().lastError());
        assertEquals(NOON.plus(Duration.ofMinutes(1)), only().nextAttempt());
    }

    @Test
    void theOutboxForgetsAOneTimeLinkWhenTheMailHasLeft() {
        post(letter("one", "a@example.org"));
        assertEquals("/invitation/secret", only().link().orElseThrow().path());

        sendMails.sendDue();

        assertEquals(Optional.empty(), only().link());
        assertEquals(Delivery.SENT, only().state());
        assertEquals(Optional.of(NOON), only().sentAt());
    }

    @Test
    void aLetterOfATransactionThatFailsIsNeverPosted() {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.post(letter("one", "a@example.org"));
                    throw new IllegalStateException("the reason for the letter did not come true");
                }));
        assertEquals(0, mails.count());
    }

    @Test
    void whileTheServerIsDownTheMailWaitsLongerEachTimeAndThenLeaves() {
        post(letter("one", "a@example.org"));
        MailServer.running().stop();
        try {
            assertEquals(0, sendMails.sendDue());
            assertEquals(Delivery.QUEUED, only().state());
            assertTrue(only().lastError().isPresent());
            assertEquals(NOON.plus(Duration.ofMinutes(1)), only().nextAttempt());
            assertEquals(0, sendMails.sendDue());
            assertEquals(1, only().attempts(), "it is not due before the pause is over");

            clock.move(Duration.ofMinutes(1));
            sendMails.sendDue();
            assertEquals(clock.instant().plus(Duration.ofMinutes(2)), only().nextAttempt());
        } finally {
            MailServer.running().start();
        }
        clock.move(Duration.ofMinutes(2));
        assertEquals(1, sendMails.sendDue());
        assertEquals(Delivery.SENT, only().state());
        assertEquals(Optional.empty(), only().lastError());
        assertEquals(1, MailServer.running().getReceivedMessages().length);
    }

    @Test
    void aMailIsGivenUpAfterTheLastAttemptAndStaffMayTryAgain() {
        post(letter("one", "a@example.org"));
        MailServer.running().stop();
        try {
            for (int i = 0; i < 8; i++) {
                sendMails.sendDue();
                clock.move(Duration.ofHours(7));
            }
        } finally {
            MailServer.running().start();
        }
        assertEquals(Delivery.FAILED, only().state());
        assertEquals(0, sendMails.sendDue());

        outbox.tryAgain(only().id());
        assertEquals(Delivery.QUEUED, only().state());

        assertEquals(1, sendMails.sendDue());
        assertEquals(Delivery.SENT, only().state());
    }

    @Test
    void pausesGrowToALimit() {
        assertEquals(Duration.ofMinutes(1), sendMails.pauseAfter(1));
        assertEquals(Duration.ofMinutes(8), sendMails.pauseAfter(4));
        assertEquals(Duration.ofHours(6), sendMails.pauseAfter(40));
    }

    @Test
    void severalSendersAtOnceSendEachMailOnce() throws Exception {
        for (int i = 0; i < 60; i++) {
            post(letter("letter " + i, "person" + i + "@example.org"));
        }
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> sent = replicas.invokeAll(
                    List.of(sendMails::sendDue, sendMails::sendDue, sendMails::sendDue, sendMails::sendDue));
            int total = 0;
            for (Future<Integer> each : sent) {
                total += each.get();
            }
            assertEquals(60, total);
        } finally {
            replicas.shutdown();
        }
        assertEquals(60, MailServer.running().getReceivedMessages().length);
        assertEquals(Map.of(Delivery.SENT, 60L), mails.counts());
    }

    @Test
    void aMailWhoseSenderDiedIsTakenOverWhenTheLeaseEnds() {
        post(letter("one", "a@example.org"));
        QuarkusTransaction.requiringNew().run(() -> mails.claim(10, Duration.ofMinutes(10), clock.instant()));

        assertEquals(0, sendMails.sendDue(), "another sender has it");
        clock.move(Duration.ofMinutes(10));
        assertEquals(1, sendMails.sendDue());
    }

    private boolean post(Letter letter) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.post(letter));
    }

    private PostedMail only() {
        return QuarkusTransaction.requiringNew()
                .call(() -> mails.newestFirst(0, 10).get(0));
    }

    private static Letter letter(String key, String to) {
        return new Letter(
                Letter.Kind.INVITATION,
                key,
                new Letter.About("r2026", new OrganisationCode("091")),
                to,
                "sv",
                "Hej <du> & ni",
                List.of("Första <stycket> å", "Andra"),
                Optional.of(new Letter.Link("Öppna", "/invitation/secret", true)),
                Optional.empty());
    }

    private static Letter enclosing(int revision) {
        Letter letter = letter("enclosing", "a@example.org");
        return new Letter(
                Letter.Kind.RECEIPT,
                letter.dedupeKey(),
                letter.about(),
                letter.to(),
                letter.language(),
                letter.subject(),
                letter.paragraphs(),
                letter.link(),
                Optional.of(new Letter.Enclosure(Letter.Enclosure.Kind.RECEIPT, revision)));
    }

    private static String body(MimeMessage message, int part) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(part).getContent();
    }
}
