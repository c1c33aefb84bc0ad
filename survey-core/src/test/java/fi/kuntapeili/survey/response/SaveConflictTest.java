package fi.kuntapeili.survey.response;

import static fi.kuntapeili.survey.response.ResponseFixture.set;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.response.ResponseFixture.Place;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people on one cell: both values are kept until one of them chooses. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class SaveConflictTest {

    @Inject
    ResponseFixture fixture;

    @Inject
    OpenResponse open;

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
    void twoPeopleOnDifferentCellsNeverConflict() {
        SaveReply first = fixture.saved(anna, place, set("cost", 0, "500"));
        SaveReply second = fixture.saved(bertil, place, set("main", 0, "own"));

        assertEquals(List.of(), second.conflicts());
        assertEquals(first.seq() + 1, second.seq());
        assertEquals("500", sheet().cells().get(path("cost")).raw());
        assertEquals("own", sheet().cells().get(path("main")).raw());
    }

    @Test
    void twoEditorsOfOneCellKeepBothValues() {
        fixture.saved(anna, place, set("cost", 0, "500"));
        SaveReply later = fixture.saved(bertil, place, set("cost", 0, "600"));

        Conflict conflict = later.conflicts().get(0);
        assertEquals("600", conflict.mine().value());
        assertEquals(bertil.name(), conflict.mine().authorName());
        assertEquals("500", conflict.theirs().value());
        assertEquals(anna.name(), conflict.theirs().authorName());
        assertEquals(List.of(), later.accepted());
        assertEquals("500", sheet().cells().get(path("cost")).raw());
        assertEquals(List.of(conflict), sheet().conflicts());
    }

    @Test
    void whoCameLaterMayPutTheirValueInItsPlace() {
        fixture.saved(anna, place, set("cost", 0, "500"));
        Conflict conflict =
                fixture.saved(bertil, place, set("cost", 0, "600")).conflicts().get(0);

        SaveReply resolved = fixture.saved(
                bertil,
                place,
                new Operation.ResolveConflict(conflict.id(), conflict.theirsVersion(), Operation.Choice.TAKE_MINE));

        assertEquals("600", resolved.accepted().get(0).value());
        assertEquals(2, resolved.accepted().get(0).version());
        assertEquals(List.of(), sheet().conflicts());
    }

    @Test
    void whoCameLaterMayKeepTheOtherValue() {
        fixture.saved(anna, place, set("cost", 0, "500"));
        Conflict conflict =
                fixture.saved(bertil, place, set("cost", 0, "600")).conflicts().get(0);

        fixture.saved(
                bertil,
                place,
                new Operation.ResolveConflict(conflict.id(), conflict.theirsVersion(), Operation.Choice.KEEP_THEIRS));

        assertEquals("500", sheet().cells().get(path("cost")).raw());
        assertEquals(1, sheet().version(path("cost")));
        assertEquals(List.of(), sheet().conflicts());
    }

    @Test
    void aChoiceMadeAboutAnOlderValueLeavesTheConflictOpen() {
        fixture.saved(anna, place, set("cost", 0, "500"));
        Conflict conflict =
                fixture.saved(bertil, place, set("cost", 0, "600")).conflicts().get(0);
        fixture.saved(anna, place, set("cost", 1, "510"));

        SaveReply reply = fixture.saved(
                bertil, place, new Operation.ResolveConflict(conflict.id(), 1, Operation.Choice.TAKE_MINE));

        assertEquals("510", reply.conflicts().get(0).theirs().value());
        assertEquals(2, reply.conflicts().get(0).theirsVersion());
        assertEquals("510", sheet().cells().get(path("cost")).raw());
    }

    @Test
    void theSameValueFromAnOldVersionIsNoConflict() {
        fixture.saved(anna, place, set("cost", 0, "12 500"));
        SaveReply same = fixture.saved(bertil, place, set("cost", 0, "12500"));

        assertEquals(List.of(), same.conflicts());
        assertEquals(1, same.accepted().get(0).version());
        assertEquals(1, same.seq());
        assertEquals(anna.name(), same.accepted().get(0).authorName());
    }

    private ResponseSheet sheet() {
        return open.read(anna, place.round(), place.organisation()).orElseThrow();
    }

    private static CellPath path(String text) {
        return CellPath.parse(text).orElseThrow();
    }
}
