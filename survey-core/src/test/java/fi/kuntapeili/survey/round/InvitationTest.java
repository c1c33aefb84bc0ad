package fi.kuntapeili.survey.round;

import static fi.kuntapeili.survey.round.RoundFixture.NORTH;
import static fi.kuntapeili.survey.round.RoundFixture.SOUTH;
import static fi.kuntapeili.survey.round.RoundFixture.TINY;
import static fi.kuntapeili.survey.round.RoundFixture.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.TestClock;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Duty;
import fi.kuntapeili.survey.access.MemberRepository;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.access.SectionAssignments;
import fi.kuntapeili.survey.access.Sections;
import fi.kuntapeili.survey.message.Letter;
import fi.kuntapeili.survey.message.OutboxRepository;
import fi.kuntapeili.survey.message.PostedMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, restrictToAnnotatedClass = true)
class InvitationTest {

    private static final String FILE = """
            code,name,email,language,role
            001,Person A,a@example.org,fi,keyholder
            001,Person B,b@example.org,en,editor
            002,Person C,c@example.org,sv,keyholder
            """;

    @Inject
    RoundFixture fixture;

    @Inject
    CreateRound createRound;

    @Inject
    OpenRound openRound;

    @Inject
    CloseRound closeRound;

    @Inject
    LoadContacts loadContacts;

    @Inject
    ContactRepository contacts;

    @Inject
    InviteContacts inviteContacts;

    @Inject
    RemindContacts remindContacts;

    @Inject
    InviteColleague inviteColleague;

    @Inject
    AcceptInvitation acceptInvitation;

    @Inject
    TellKeyholders tellKeyholders;

    @Inject
    InvitationRepository invitations;

    @Inject
    OutboxRepository outbox;

    @Inject
    MemberRepository members;

    @Inject
    SectionAssignments assignments;

    @Inject
    TestClock clock;

    private Actor staff;

    @BeforeEach
    void anOpenRoundWithThreeContacts() {
        fixture.beginAnew();
        clock.set(Instant.parse("2026-02-01T12:00:00Z"));
        staff = fixture.staff();
        createRound.create(staff, "r1", TINY, plan("2026-02-01", "2026-03-31"));
        openRound.now(staff, "r1");
        loadContacts.load(staff, "r1", FILE);
    }

    @AfterEach
    void realTime() {
        clock.release();
    }

    @Test
    void theSameFileAgainChangesNothingAndAnotherSaysWhatItChanges() {
        LoadContacts.Result.Taken again = taken(loadContacts.load(staff, "r1", FILE));
        assertTrue(again.changesNothing());
        assertEquals(3, again.unchanged());

        String other = "code,name,email,language\n001,Person A,a@example.org,sv\n001,Person D,d@example.org,fi\n";
        LoadContacts.Result.Taken preview = taken(loadContacts.preview("r1", other));
        assertEquals(List.of("d@example.org"), emails(preview.added()));
        assertEquals(List.of("a@example.org"), emails(preview.changed()));
        assertEquals(List.of("b@example.org", "c@example.org"), emails(preview.removed()));
        assertEquals(List.of(SOUTH), preview.withoutKeyholder());
        assertEquals(3, contacts.of("r1").size(), "a preview takes nothing");

        loadContacts.load(staff, "r1", other);
        assertEquals(2, contacts.of("r1").size());
    }

    @Test
    void aFileWithAnErrorLeavesTheContactsAsTheyWere() {
        assertInstanceOf(
                LoadContacts.Result.Wrong.class,
                loadContacts.load(staff, "r1", "code,name,email,language\n001,X,x@example.org,fi\n999,Y,y,zz\n"));
        assertEquals(3, contacts.of("r1").size());
    }

    @Test
    void whatIsPreviewedIsWhatIsSentEachInTheReadersLanguage() {
        InviteContacts.Preview preview = inviteContacts.preview(staff, "r1");
        assertEquals(3, preview.letters().size());
        assertEquals(0, outbox.count(), "a preview sends nothing");

        assertEquals(new SendResult.Sent(3), inviteContacts.send(staff, "r1"));

        for (InviteContacts.Planned planned : preview.letters()) {
            PostedMail mail = mailTo(planned.to().email());
            assertEquals(planned.letter().subject(), mail.subject());
            assertEquals(planned.letter().paragraphs(), mail.paragraphs());
            assertEquals(planned.to().language(), mail.language());
        }
        assertTrue(mailTo("a@example.org").subject().startsWith("North fi: kutsu"));
        assertTrue(mailTo("b@example.org").paragraphs().get(0).startsWith("Dear"));
        assertTrue(mailTo("c@example.org").subject().startsWith("South sv: inbjudan"));
    }

    @Test
    void invitingAgainSendsNothingTwiceAndANewContactGetsTheOnlyNewLetter() {
        inviteContacts.send(staff, "r1");
        assertEquals(new SendResult.Sent(0), inviteContacts.send(staff, "r1"));
        loadContacts.load(staff, "r1", FILE + "002,Person D,d@example.org,fi,viewer\n");
        assertEquals(new SendResult.Sent(1), inviteContacts.send(staff, "r1"));
        assertEquals(4, outbox.count());
        assertEquals(4, invitations.count());
    }

    @Test
    void onlyAHashOfTheTokenIsKept() {
        inviteContacts.send(staff, "r1");
        String token = token("a@example.org");
        assertEquals(43, token.length());
        assertEquals(0L, inTransaction(() -> invitations.count("tokenSha256", token)));
        assertEquals(1L, inTransaction(() -> invitations.count("tokenSha256", new Token(token).sha256())));
    }

    @Test
    void whoeverSignsInThroughTheLinkFirstIsBoundAndNobodyElse() {
        inviteContacts.send(staff, "r1");
        String token = token("a@example.org");
        Actor first = fixture.person("first", "First");

        assertInstanceOf(AcceptInvitation.Result.Accepted.class, acceptInvitation.accept(first, token));
        assertInstanceOf(
                AcceptInvitation.Result.Accepted.class,
                acceptInvitation.accept(first, token),
                "the same account again is welcome");
        AcceptInvitation.Result.NotUsable used = assertInstanceOf(
                AcceptInvitation.Result.NotUsable.class,
                acceptInvitation.accept(fixture.person("second", "Second"), token));

        assertEquals(InvitationStatus.USED, used.because());
        assertEquals(Set.of(new Duty(Role.KEYHOLDER, NORTH)), duties(first));
        assertEquals(Set.of(), duties(fixture.person("second", "Second")));
    }

    @Test
    void aLinkThatRanOutOpensNothingAndANewOneIsSentOnRequest() {
        inviteContacts.send(staff, "r1");
        String token = token("a@example.org");
        clock.move(Duration.ofDays(60));

        AcceptInvitation.Result.NotUsable expired = assertInstanceOf(
                AcceptInvitation.Result.NotUsable.class,
                acceptInvitation.accept(fixture.person("late", "Late"), token));
        assertEquals(InvitationStatus.EXPIRED, expired.because());

        assertEquals(new SendResult.Sent(3), inviteContacts.send(staff, "r1"));
        assertNotEquals(token, token("a@example.org"));
        assertInstanceOf(
                AcceptInvitation.Result.Accepted.class,
                acceptInvitation.accept(fixture.person("late", "Late"), token("a@example.org")));
    }

    @Test
    void anUnknownLinkAndAStaffAccountBindNobody() {
        inviteContacts.send(staff, "r1");
        assertInstanceOf(AcceptInvitation.Result.Unknown.class, acceptInvitation.accept(staff, "nonsense"));
        assertInstanceOf(
                AcceptInvitation.Result.RunsTheSurvey.class, acceptInvitation.accept(staff, token("a@example.org")));
        assertEquals(Set.of(), duties(staff));
    }

    @Test
    void anEditorInvitedToOneSectionGetsThatSection() {
        Actor keyholder = fixture.person("kh", "Keyholder");
        Contact colleague = new Contact(NORTH, "Colleague", "k@example.org", "fi", Role.EDITOR);
        assertTrue(inviteColleague.invite(keyholder, "r1", colleague, Set.of("s1")));
        assertFalse(inviteColleague.invite(keyholder, "r1", colleague, Set.of("s1")), "the link still works");

        Actor editor = fixture.person("ed", "Editor");
        acceptInvitation.accept(editor, token("k@example.org"));

        assertEquals(Set.of(new Duty(Role.EDITOR, NORTH)), duties(editor));
        assertEquals(
                new Sections(false, Set.of("s1")), inTransaction(() -> assignments.of(editor.memberId(), "r1", NORTH)));
    }

    @Test
    void aWithdrawnInvitationOpensNothing() {
        Actor keyholder = fixture.person("kh", "Keyholder");
        inviteColleague.invite(
                keyholder, "r1", new Contact(NORTH, "Colleague", "k@example.org", "fi", Role.VIEWER), Set.of());
        Invitation invitation = inTransaction(() -> invitations.of("r1", NORTH).get(0));

        assertTrue(inviteColleague.withdraw(keyholder, SOUTH, invitation.id()).isEmpty(), "it is not South's");
        assertTrue(inviteColleague.withdraw(keyholder, NORTH, invitation.id()).isPresent());

        AcceptInvitation.Result.NotUsable revoked = assertInstanceOf(
                AcceptInvitation.Result.NotUsable.class,
                acceptInvitation.accept(fixture.person("x", "X"), token("k@example.org")));
        assertEquals(InvitationStatus.REVOKED, revoked.because());
    }

    @Test
    void onlyThoseWhoHaveNotSubmittedAreRemindedAndNobodyTwiceADay() {
        inviteContacts.send(staff, "r1");
        fixture.response("r1", SOUTH, "SUBMITTED");
        acceptInvitation.accept(fixture.person("first", "First"), token("a@example.org"));

        List<RemindContacts.Planned> planned = remindContacts.preview("r1").letters();
        assertEquals(
                List.of("a@example.org", "b@example.org"),
                planned.stream().map(each -> each.to().email()).toList());
        assertEquals(new SendResult.Sent(2), remindContacts.send(staff, "r1"));
        assertEquals(new SendResult.Sent(0), remindContacts.send(staff, "r1"));

        Letter.Link joined = mailTo("a@example.org").link().orElseThrow();
        assertEquals("/rounds/r1/organisations/001/response", joined.path());
        assertTrue(mailTo("b@example.org").link().orElseThrow().oneTime(), "who has not signed in gets a new link");

        clock.move(Duration.ofDays(1));
        assertEquals(new SendResult.Sent(2), remindContacts.send(staff, "r1"));
    }

    @Test
    void theLinkOfTheInvitationAndOfTheReminderBothWorkUntilOneIsUsed() {
        inviteContacts.send(staff, "r1");
        String invitation = token("c@example.org");
        remindContacts.send(staff, "r1");
        String reminder = token("c@example.org");
        assertNotEquals(invitation, reminder);

        assertInstanceOf(
                AcceptInvitation.Result.Accepted.class, acceptInvitation.accept(fixture.person("c", "C"), invitation));
        assertInstanceOf(
                AcceptInvitation.Result.NotUsable.class,
                acceptInvitation.accept(fixture.person("other", "Other"), reminder));
    }

    @Test
    void whoWasNeverInvitedIsListedNotReminded() {
        assertEquals(3, remindContacts.preview("r1").notInvited().size());
        assertEquals(new SendResult.Sent(0), remindContacts.send(staff, "r1"));
    }

    @Test
    void nothingIsSentAboutAClosedRound() {
        closeRound.altogether(staff, "r1");
        assertInstanceOf(SendResult.NotNow.class, inviteContacts.send(staff, "r1"));
        assertInstanceOf(SendResult.NotNow.class, remindContacts.send(staff, "r1"));
        assertEquals(0, outbox.count());
    }

    @Test
    void aReturnedResponseIsToldToEachKeyholderOnce() {
        inviteContacts.send(staff, "r1");
        Actor first = fixture.person("first", "First");
        acceptInvitation.accept(first, token("a@example.org"));

        int told = inTransaction(() -> tellKeyholders.returned("r1", NORTH, 1, "Is this right?\n\nPlease look."));
        assertEquals(2, told, "the contact and the member who took the invitation with another address");
        assertEquals(0, inTransaction(() -> tellKeyholders.returned("r1", NORTH, 1, "Is this right?")));
        PostedMail mail = mailTo("first@example.org");
        assertEquals(Letter.Kind.RETURNED, mail.kind());
        assertTrue(mail.paragraphs().contains("Is this right?"));
        assertTrue(mail.paragraphs().contains("Please look."));
    }

    private Set<Duty> duties(Actor actor) {
        return inTransaction(() -> members.dutiesOf(actor.memberId()));
    }

    /** The newest mail; of several at one moment the one that came about last in the life of a round. */
    private PostedMail mailTo(String email) {
        List<PostedMail> mails = inTransaction(() -> outbox.list("recipient", email));
        return mails.stream()
                .max(Comparator.comparing(PostedMail::createdAt).thenComparing(PostedMail::kind))
                .orElseThrow();
    }

    private String token(String email) {
        return mailTo(email).link().orElseThrow().path().replace("/invitation/", "");
    }

    private static <T> T inTransaction(Callable<T> read) {
        return QuarkusTransaction.requiringNew().call(read);
    }

    private static LoadContacts.Result.Taken taken(LoadContacts.Result result) {
        return assertInstanceOf(LoadContacts.Result.Taken.class, result);
    }

    private static List<String> emails(List<Contact> contacts) {
        return contacts.stream().map(Contact::email).toList();
    }
}
