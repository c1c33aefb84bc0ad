package fi.kuntapeili.survey.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.audit.RecordedEvent;
import fi.kuntapeili.survey.casebook.CaseFixture.Place;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class CaseTest {

    private static final String WHY = "We are small.\n\nSo we work together.";

    @Inject
    CaseFixture fixture;

    @Inject
    WriteCase write;

    @Inject
    DecideCase decide;

    @Inject
    PublishedCases published;

    @Inject
    ListCases list;

    @Inject
    AuditTrail audit;

    @Test
    void aDraftBeginsWithTheWordsOfTheOrganisationAndTheLookIsAnEvent() {
        Place place = fixture.answered("by_name", WHY);
        CaseDescription draft = done(write.start(fixture.staff(), place.round(), place.organisation()));
        assertEquals(CaseState.DRAFT, draft.state());
        assertEquals(
                List.of(WHY), List.copyOf(draft.texts().parts().get("reason").values()));
        assertTrue(actions(place).contains("ANSWERS_READ"), actions(place).toString());
        done(write.start(fixture.staff(), place.round(), place.organisation()));
        assertEquals(1, actions(place).stream().filter("CASE_STARTED"::equals).count());
    }

    @Test
    void aCaseIsShownOnlyAfterTheOrganisationApprovedExactlyThatText() {
        Place place = fixture.answered("by_name", WHY);
        CaseDescription sent = sent(place);
        assertEquals(List.of(), published.of(place.round(), "en"));
        done(decide.approve(fixture.keyholder(place), place.round(), place.organisation(), sent.version()));
        PublishedCases.PublishedCase shown = published.of(place.round(), "en").get(0);
        assertEquals(
                List.of("We are small.", "So we work together."),
                shown.view().parts().get(0).passage().paragraphs());
        assertTrue(shown.view().organisation().isPresent());
    }

    @Test
    void aVersionThatWasNotSeenCannotBeApproved() {
        Place place = fixture.answered("by_name", WHY);
        CaseDescription sent = sent(place);
        CaseDescription changed = done(write.write(
                fixture.staff(), place.round(), place.organisation(), sent.version(), words("Another text.")));
        done(write.send(fixture.staff(), place.round(), place.organisation(), changed.version()));
        assertEquals(
                "casebook_changed_meanwhile",
                refused(decide.approve(fixture.keyholder(place), place.round(), place.organisation(), sent.version())));
        assertEquals(List.of(), published.of(place.round(), "en"));
    }

    @Test
    void aWithdrawnCaseIsGoneAtOnce() {
        Place place = fixture.answered("by_name", WHY);
        Actor keyholder = fixture.keyholder(place);
        CaseDescription sent = sent(place);
        done(decide.approve(keyholder, place.round(), place.organisation(), sent.version()));
        assertTrue(published.find(place.round(), sent.id(), "en").isPresent());
        done(decide.withdraw(keyholder, place.round(), place.organisation()));
        assertTrue(published.find(place.round(), sent.id(), "en").isEmpty());
        assertEquals(List.of(), published.of(place.round(), "en"));
        assertEquals(
                "casebook_not_waiting",
                refused(decide.approve(keyholder, place.round(), place.organisation(), sent.version())));
    }

    @Test
    void aChangeAfterTheApprovalDropsIt() {
        Place place = fixture.answered("by_name", WHY);
        CaseDescription sent = sent(place);
        done(decide.approve(fixture.keyholder(place), place.round(), place.organisation(), sent.version()));
        done(write.write(
                fixture.staff(), place.round(), place.organisation(), sent.version(), words("A little more.")));
        assertEquals(List.of(), published.of(place.round(), "en"));
    }

    @Test
    void theSameWordsAgainKeepTheApproval() {
        Place place = fixture.answered("by_name", WHY);
        CaseDescription sent = sent(place);
        done(decide.approve(fixture.keyholder(place), place.round(), place.organisation(), sent.version()));
        done(write.write(fixture.staff(), place.round(), place.organisation(), sent.version(), sent.texts()));
        assertEquals(1, published.of(place.round(), "en").size());
    }

    @Test
    void withoutConsentNothingIsBegunSentOrShown() {
        Place no = fixture.answered("no", WHY);
        assertEquals("casebook_no_consent", refused(write.start(fixture.staff(), no.round(), no.organisation())));
        Place changedMind = fixture.answered("by_name", WHY);
        CaseDescription sent = sent(changedMind);
        done(decide.approve(
                fixture.keyholder(changedMind), changedMind.round(), changedMind.organisation(), sent.version()));
        fixture.changeConsent(changedMind, "no");
        assertEquals(List.of(), published.of(changedMind.round(), "en"));
        assertTrue(published.find(changedMind.round(), sent.id(), "en").isEmpty());
    }

    @Test
    void anUnnamedCaseDoesNotTellWhoseItIs() {
        Place place = fixture.answered("unnamed", WHY);
        CaseDescription sent = sent(place);
        done(decide.approve(fixture.keyholder(place), place.round(), place.organisation(), sent.version()));
        PublishedCases.PublishedCase shown = published.of(place.round(), "en").get(0);
        assertTrue(shown.view().organisation().isEmpty());
        assertFalse(shown.toString().contains(place.organisation().value()), shown.toString());
    }

    @Test
    void theKeyholderGetsOneLetterForOneVersion() {
        Place place = fixture.answered("by_name", WHY);
        fixture.keyholder(place);
        CaseDescription sent = sent(place);
        done(write.send(fixture.staff(), place.round(), place.organisation(), sent.version()));
        assertEquals(
                List.of("/rounds/" + place.round() + "/organisations/" + place.organisation() + "/case"),
                fixture.letters(place));
    }

    @Test
    void askingForChangesNeedsWordsWhichStaffThenSee() {
        Place place = fixture.answered("by_name", WHY);
        Actor keyholder = fixture.keyholder(place);
        CaseDescription sent = sent(place);
        assertEquals(
                "casebook_message_missing",
                refused(decide.askForChanges(keyholder, place.round(), place.organisation(), sent.version(), " ")));
        done(decide.askForChanges(keyholder, place.round(), place.organisation(), sent.version(), "Name the board."));
        ListCases.Candidate candidate = list.of(fixture.staff(), place.round()).get(0);
        assertEquals(
                CaseState.CHANGES_ASKED, candidate.description().orElseThrow().state());
        assertEquals(
                "Name the board.",
                candidate.description().orElseThrow().message().orElseThrow());
    }

    private CaseDescription sent(Place place) {
        CaseDescription draft = done(write.start(fixture.staff(), place.round(), place.organisation()));
        return done(write.send(fixture.staff(), place.round(), place.organisation(), draft.version()));
    }

    private static CaseTexts words(String text) {
        return new CaseTexts(Map.of(), Map.of("reason", Map.of("en", text)));
    }

    private List<String> actions(Place place) {
        return audit
                .newest(AuditEvent.response(place.round(), place.organisation().value()), 20)
                .stream()
                .map(RecordedEvent::action)
                .toList();
    }

    private static CaseDescription done(CaseResult result) {
        return assertInstanceOf(CaseResult.Done.class, result).description();
    }

    private static String refused(CaseResult result) {
        return assertInstanceOf(CaseResult.Refused.class, result).key();
    }
}
