package fi.kuntapeili.survey.response;

import static fi.kuntapeili.survey.response.ResponseFixture.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.response.ResponseFixture.Place;
import fi.kuntapeili.survey.round.RoundState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a save keeps, checks and tells. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class SaveAnswersTest {

    @Inject
    ResponseFixture fixture;

    @Inject
    OpenResponse open;

    @Inject
    AssignSections assign;

    private Place place;
    private Author anna;
    private Author bertil;

    @BeforeEach
    void aStartedResponseOfTwoPeople() {
        place = fixture.openRound();
        anna = fixture.started(place);
        bertil = fixture.person(place, Role.EDITOR, true, "en");
    }

    @Test
    void aWrongValueIsSavedAndBlocksOnlySubmitting() {
        SaveReply reply = fixture.saved(anna, place, set("cost", 0, "about five hundred"));

        SavedCell cell = reply.accepted().get(0);
        assertEquals("about five hundred", cell.raw());
        assertNull(cell.value());
        assertNotEquals(null, cell.problem());
        assertEquals("format", reply.raised().get(0).raised().check());
        assertTrue(reply.raised().get(0).blocks());
        assertEquals("about five hundred", sheet().cells().get(path("cost")).raw());

        SaveReply corrected = fixture.saved(anna, place, 1, set("cost", 1, "500"));
        assertEquals(List.of(new ClearedCheck("format", path("cost"))), corrected.cleared());
    }

    @Test
    void anExplanationGoesStale() {
        fixture.complete(anna, place);
        SaveReply high = fixture.saved(anna, place, 1, set("cost", 1, "1500"));
        assertEquals(RaisedCheck.Standing.OPEN, high.raised().get(0).standing());

        SaveReply explained = fixture.saved(anna, place, 2, new Operation.Explain("cost_high", "A new building"));
        assertEquals(RaisedCheck.Standing.EXPLAINED, explained.raised().get(0).standing());
        assertEquals(ResponseState.READY, explained.state());

        SaveReply changed = fixture.saved(anna, place, 3, set("cost", 2, "1600"));
        assertEquals(RaisedCheck.Standing.STALE, changed.raised().get(0).standing());
        assertEquals("A new building", changed.raised().get(0).explanation().text());
        assertEquals(ResponseState.IN_PROGRESS, changed.state());

        SaveReply back = fixture.saved(anna, place, 4, set("cost", 3, "1500"));
        assertEquals(RaisedCheck.Standing.EXPLAINED, back.raised().get(0).standing());
    }

    @Test
    void anExplanationSentWithTheValueIsBoundToThatValue() {
        SaveReply reply = fixture.saved(
                anna, place, new Operation.Explain("cost_high", "A new building"), set("cost", 0, "1500"));
        assertEquals(RaisedCheck.Standing.EXPLAINED, reply.raised().get(0).standing());
    }

    @Test
    void aSoftCheckIsPassedOverForTheValuesThatWereSeen() {
        fixture.saved(anna, place, set("cost", 0, "777"));
        SaveReply seen = fixture.saved(anna, place, 1, new Operation.MarkSeen("cost_odd"));
        assertEquals(RaisedCheck.Standing.SEEN, seen.raised().get(0).standing());
        assertTrue(seen.raised().stream().noneMatch(RaisedCheck::blocks));
    }

    @Test
    void whatAppearsAndDisappearsIsTold() {
        SaveReply company = fixture.saved(anna, place, 0, set("main", 0, "company"));
        assertEquals(Set.of("owners"), company.shown());
        assertEquals(Set.of(), company.hidden());

        SaveReply own = fixture.saved(anna, place, 1, set("main", 1, "own"));
        assertEquals(Set.of(), own.shown());
        assertEquals(Set.of("owners"), own.hidden());
    }

    @Test
    void whoHasNotSeenEverythingGetsEverything() {
        fixture.saved(anna, place, 0, set("main", 0, "company"));
        SaveReply late = fixture.saved(bertil, place, 0, set("cost", 0, "1500"));

        assertTrue(late.whole());
        assertTrue(late.shown().contains("owners"));
        assertEquals(
                List.of("main"),
                late.others().stream().map(cell -> cell.path().toString()).toList());
        assertEquals("Company", late.others().get(0).display());
    }

    @Test
    void aColleagueHearsOnlyOfTheirOwnSections() {
        Author cecilia = fixture.person(place, Role.EDITOR, false, "en");
        assertTrue(assign.assign(
                anna, place.round(), place.organisation(), cecilia.memberId(), Set.of("money", "unknown")));
        fixture.saved(anna, place, 0, set("main", 0, "own"), set("cost", 0, "500"));

        SaveReply reply = fixture.saved(cecilia, place, 0, set("grid[r1].a", 0, "3"));
        assertEquals(
                List.of("cost"),
                reply.others().stream().map(cell -> cell.path().toString()).toList());
        assertEquals(
                List.of("money"),
                reply.sections().stream().map(s -> s.section()).toList());
        assertTrue(reply.shown().stream().noneMatch(Set.of("main", "units", "note")::contains));

        SaveResult refused = fixture.save(cecilia, place, 0, set("main", 1, "company"), set("cost", 1, "501"));
        assertEquals(new SaveResult.NotAllowed(List.of("main")), refused);
        assertEquals("500", sheet().cells().get(path("cost")).raw());
    }

    @Test
    void aViewerWritesNothing() {
        Author viewer = fixture.person(place, Role.VIEWER, true, "en");
        assertEquals(new SaveResult.NotAllowed(List.of("cost")), fixture.save(viewer, place, 0, set("cost", 0, "1")));
        Author staff = fixture.staff();
        assertEquals(new SaveResult.NotAllowed(List.of("cost")), fixture.save(staff, place, 0, set("cost", 0, "1")));
    }

    @Test
    void numbersAreReadAndShownAsTheReaderWritesThem() {
        Author finn = fixture.person(place, Role.EDITOR, true, "fi");
        SaveReply reply = fixture.saved(finn, place, set("cost", 0, "12 500,00 €"));
        SavedCell cell = reply.accepted().get(0);
        assertEquals("12 500,00 €", cell.raw());
        assertEquals("12500", cell.value());
        assertEquals("12\u00a0500", cell.display());
        assertEquals(
                "12,500",
                fixture.saved(bertil, place, 0, set("main", 0, "own"))
                        .others()
                        .get(0)
                        .display());
    }

    @Test
    void aMissingCodeStandsInTheCellAndIsCleared() {
        SaveReply missing = fixture.saved(anna, place, new Operation.SetMissing(path("cost"), 0, MissingCode.NO_DATA));
        assertEquals(MissingCode.NO_DATA, missing.accepted().get(0).missing());

        SaveReply cleared = fixture.saved(anna, place, 1, set("cost", 1, " "));
        assertNull(cleared.accepted().get(0).missing());
        assertEquals(2, cleared.accepted().get(0).version());
        assertTrue(sheet().answers().at(path("cost")).isEmpty());
    }

    @Test
    void aRemovedRowComesBackWithItsCells() {
        UUID row = UUID.randomUUID();
        fixture.saved(anna, place, new Operation.AddRow("units", row), set("units[" + row + "].name", 0, "Office"));
        fixture.saved(bertil, place, 1, new Operation.RemoveRow("units", row.toString()));
        assertEquals(List.of(), sheet().answers().rows("units"));
        assertTrue(sheet().answers().cells().isEmpty());
        assertEquals(row.toString(), sheet().removedRows().get(0).row());

        SaveReply back = fixture.saved(anna, place, 2, new Operation.RestoreRow("units", row.toString()));
        assertTrue(back.rows().get(0).present());
        assertEquals(List.of(row.toString()), sheet().answers().rows("units"));
        assertEquals(
                "Office", sheet().cells().get(path("units[" + row + "].name")).raw());
    }

    @Test
    void aValueForARowThatAColleagueRemovedIsKeptWithTheRow() {
        UUID row = UUID.randomUUID();
        fixture.saved(anna, place, new Operation.AddRow("units", row));
        fixture.saved(bertil, place, 1, new Operation.RemoveRow("units", row.toString()));

        SaveReply late = fixture.saved(anna, place, 1, set("units[" + row + "].name", 0, "Office"));
        assertEquals("Office", late.accepted().get(0).raw());
        assertEquals(
                List.of(false),
                late.otherRows().stream().map(RowChange::present).toList());

        fixture.saved(anna, place, 3, new Operation.RestoreRow("units", row.toString()));
        assertEquals(
                "Office", sheet().cells().get(path("units[" + row + "].name")).raw());
    }

    @Test
    void onlyWhatNoPageCouldSendIsMalformed() {
        SaveResult result = fixture.save(
                anna,
                place,
                0,
                set("cost", 0, "500"),
                set("nothing", 0, "1"),
                set("units[unknown].name", 0, "x"),
                set("cost", 1, "a\0b"),
                new Operation.SetMissing(path("main"), 0, MissingCode.NO_DATA),
                new Operation.Explain("cost_odd", "soft checks are not explained"),
                new Operation.Confirm(path("cost"), 0));
        assertEquals(
                6,
                assertInstanceOf(SaveResult.Malformed.class, result).problems().size());
        assertEquals(0, sheet().head().seq());
    }

    @Test
    void aResponseThatTakesNoAnswersSaysWhy() {
        Place untouched = fixture.openRound();
        Author other = fixture.keyholder(untouched);
        assertEquals(
                new SaveResult.NotTakingAnswers(Obstacle.NOT_STARTED),
                fixture.save(other, untouched, 0, set("cost", 0, "1")));
        fixture.moveTo(place, RoundState.CLOSING);
        fixture.saved(anna, place, set("cost", 0, "1"));
        fixture.moveTo(place, RoundState.CLOSED);
        assertEquals(
                new SaveResult.NotTakingAnswers(Obstacle.ROUND_CLOSED),
                fixture.save(anna, place, 1, set("cost", 1, "2")));
    }

    private ResponseSheet sheet() {
        return open.read(anna, place.round(), place.organisation()).orElseThrow();
    }

    private static CellPath path(String text) {
        return CellPath.parse(text).orElseThrow();
    }
}
