package fi.kuntapeili.survey.response;

import static fi.kuntapeili.survey.response.ResponseFixture.set;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.response.ResponseFixture.Place;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A save is sent with every change of every field: it may not ask the database often, however much there is. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class CostOfASaveTest {

    /** Lock, read, cell, history, head, three for the trail, the remembered reply, commit. */
    private static final int ROUND_TRIPS = 10;

    @Inject
    ResponseFixture fixture;

    @Test
    void oneSaveTakesFewRoundTripsHoweverManyAnswersThereAre() {
        Place place = fixture.openRound();
        Author author = fixture.started(place);
        fixture.complete(author, place);
        // The driver asks for types it meets for the first time.
        fixture.saved(author, place, set("cost", 1, "505"));

        assertEquals(ROUND_TRIPS, cost(author, place, set("cost", 2, "510")));
    }

    @Test
    void aWholeSectionCostsNoMoreThanOneCell() {
        Place place = fixture.openRound();
        Author author = fixture.started(place);
        fixture.complete(author, place);
        fixture.saved(author, place, set("cost", 1, "505"));
        int one = cost(author, place, set("note", 0, "a"));
        int many = cost(
                author,
                place,
                set("grid[r1].a", 0, "1"),
                set("grid[r1].b", 0, "2"),
                set("grid[r2].a", 0, "3"),
                set("grid[r2].b", 0, "4"),
                set("mood", 0, "5"));
        assertEquals(one, many);
    }

    @Test
    void aValueThatIsThereAlreadyIsOnlyRemembered() {
        Place place = fixture.openRound();
        Author author = fixture.started(place);
        fixture.complete(author, place);
        assertEquals(ROUND_TRIPS - 6, cost(author, place, set("cost", 1, "500")));
    }

    private int cost(Author author, Place place, Operation... operations) {
        try (RoundTrips trips = RoundTrips.counting()) {
            fixture.saved(author, place, 99, operations);
            return trips.count();
        }
    }
}
