package fi.kuntapeili.survey.response;

import static fi.kuntapeili.survey.response.ResponseFixture.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.response.ResponseFixture.Place;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same save sent again, as a browser does that heard no answer. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class SaveReplayTest {

    @Inject
    ResponseFixture fixture;

    @Inject
    SaveAnswers saves;

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
    void aReplayedMutationChangesNothing() {
        Mutation mutation = new Mutation(UUID.randomUUID(), 0, List.of(set("cost", 0, "1500")));
        SaveReply first =
                assertInstanceOf(SaveResult.Saved.class, send(anna, mutation)).reply();
        fixture.saved(anna, place, set("cost", 1, "1600"));

        SaveReply again = assertInstanceOf(SaveResult.Replayed.class, send(anna, mutation))
                .reply();

        assertEquals(first, again);
        assertEquals("1600", sheet().cells().get(path("cost")).raw());
        assertEquals(2, sheet().head().seq());
    }

    @Test
    void sameIdWithAnotherBodyIsRefused() {
        UUID id = UUID.randomUUID();
        send(anna, new Mutation(id, 0, List.of(set("cost", 0, "500"))));

        SaveResult other = send(anna, new Mutation(id, 0, List.of(set("cost", 0, "501"))));

        assertInstanceOf(SaveResult.IdReused.class, other);
        assertEquals("500", sheet().cells().get(path("cost")).raw());
    }

    @Test
    void sameIdFromSomebodyElseIsRefused() {
        Mutation mutation = new Mutation(UUID.randomUUID(), 0, List.of(set("cost", 0, "500")));
        send(anna, mutation);
        assertInstanceOf(SaveResult.IdReused.class, send(bertil, mutation));
    }

    @Test
    void theSameIdInAnotherResponseIsAnotherSave() {
        Mutation mutation = new Mutation(UUID.randomUUID(), 0, List.of(set("cost", 0, "500")));
        send(anna, mutation);
        Place other = fixture.openRound();
        Author there = fixture.started(other);
        assertInstanceOf(SaveResult.Saved.class, saves.save(there, other.round(), other.organisation(), mutation));
    }

    private SaveResult send(Author author, Mutation mutation) {
        return saves.save(author, place.round(), place.organisation(), mutation);
    }

    private ResponseSheet sheet() {
        return open.read(anna, place.round(), place.organisation()).orElseThrow();
    }

    private static CellPath path(String text) {
        return CellPath.parse(text).orElseThrow();
    }
}
