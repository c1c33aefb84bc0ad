package fi.kuntapeili.web.answering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Duty;
import fi.kuntapeili.survey.access.GiveDuty;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.access.SignedInMember;
import fi.kuntapeili.survey.message.Delivery;
import fi.kuntapeili.survey.message.MailServer;
import fi.kuntapeili.survey.message.OutboxRepository;
import fi.kuntapeili.survey.message.PostedMail;
import fi.kuntapeili.survey.message.SendMails;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.response.Author;
import fi.kuntapeili.survey.response.Receipt;
import fi.kuntapeili.survey.response.StartResponse;
import fi.kuntapeili.survey.response.SubmissionResult;
import fi.kuntapeili.survey.response.SubmitResponse;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.PrintedPages;
import fi.kuntapeili.web.packaged.DemoClient;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mail that whoever submits gets: with the receipt as a file, made when the mail leaves. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class ReceiptMailTest {

    private static int next;

    @Inject
    TestRounds rounds;

    @Inject
    SignedInMember members;

    @Inject
    GiveDuty duties;

    @Inject
    StartResponse start;

    @Inject
    SubmitResponse submit;

    @Inject
    SendMails sendMails;

    @Inject
    OutboxRepository outbox;

    @TestHTTPResource
    URI address;

    private OrganisationCode organisation;
    private Receipt receipt;

    @BeforeEach
    void aSubmittedResponseOfSomebodyWhoReadsSwedish() throws Exception {
        rounds.make();
        QuarkusTransaction.requiringNew().run(() -> outbox.deleteAll());
        MailServer.running().reset();
        organisation = new OrganisationCode(TestRounds.ASKED.get(next++));
        Author keyholder = keyholder("sv");
        start.start(keyholder, TestRounds.VOLUNTARY, organisation);
        receipt = assertInstanceOf(
                        SubmissionResult.Submitted.class,
                        submit.submit(keyholder, TestRounds.VOLUNTARY, organisation, 0))
                .receipt();
    }

    @Test
    void theReceiptIsEnclosedInTheLanguageOfTheMail() throws Exception {
        assertEquals(1, sendMails.sendDue());

        BodyPart file = enclosed();
        assertEquals("kuntapeili-voluntary-" + organisation + "-1.pdf", file.getFileName());
        assertTrue(file.isMimeType("application/pdf"), file.getContentType());
        byte[] bytes = file.getInputStream().readAllBytes();
        PrintedPages.assertWhole(bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertEquals("sv", pdf.getDocumentCatalog().getLanguage());
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Allt är frivilligt"), text);
            assertTrue(text.contains("Kontrollsumma"), text);
            assertTrue(text.replaceAll("\\s", "").contains(receipt.sha256()), text);
        }
    }

    @Test
    void staffGetTheSameFileFromTheOutbox() throws Exception {
        sendMails.sendDue();
        DemoClient staff = new DemoClient(address).signIn("staff");

        HttpResponse<String> page = staff.page("/staff/outbox?lang=en");
        String path = "/staff/outbox/" + mail().id() + "/enclosure";
        assertTrue(page.body().contains("href=\"" + path + "\">Receipt (PDF)</a>"), page.body());
        assertArrayEquals(
                enclosed().getInputStream().readAllBytes(), staff.file(path).body());
        assertEquals(
                404,
                staff.file("/staff/outbox/" + UUID.randomUUID() + "/enclosure").statusCode());
    }

    @Test
    void withoutTheReceiptTheMailStaysAndSaysWhy() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.getEntityManager()
                        .createNativeQuery("update outbox set enclosure_revision = 2")
                        .executeUpdate());

        assertEquals(0, sendMails.sendDue());

        assertEquals(0, MailServer.running().getReceivedMessages().length);
        assertEquals(Delivery.QUEUED, mail().state());
        assertEquals(
                "No receipt 2 of " + organisation + " in voluntary",
                mail().lastError().orElseThrow());
    }

    private Author keyholder(String language) {
        Duty duty = new Duty(Role.KEYHOLDER, organisation);
        return QuarkusTransaction.requiringNew().call(() -> {
            String subject = "subject-" + UUID.randomUUID();
            UUID id = members.of(subject, "Keyholder", subject + "@example.org").id();
            duties.give(Actor.nobody(), id, duty, true);
            return new Author(new Actor(id, subject, "Keyholder", Set.of(), Set.of(duty)), language);
        });
    }

    private PostedMail mail() {
        return QuarkusTransaction.requiringNew()
                .call(() -> outbox.newestFirst(0, 1).get(0));
    }

    private static BodyPart enclosed() throws Exception {
        return ((MimeMultipart) MailServer.running().getReceivedMessages()[0].getContent()).getBodyPart(1);
    }
}
