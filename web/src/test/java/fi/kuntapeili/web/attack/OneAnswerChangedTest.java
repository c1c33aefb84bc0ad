package fi.kuntapeili.web.attack;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.FrozenRounds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A protected answer is changed in a stored snapshot and no released figure is: then nothing that anybody else gets may change,
 * neither a byte nor a tag.
 */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class OneAnswerChangedTest {

    private static final String ROUND = "one-changed";
    private static final String COMPARISON = "/rounds/" + ROUND + "/organisations/049/comparison";
    private static final List<String> PLACES = List.of(
            "/publications/" + ROUND + "?lang=fi",
            "/publications/" + ROUND + "/report.pdf?lang=en",
            "/api/v1/data?round=" + ROUND,
            "/api/v1/data?round=" + ROUND + "&format=csv",
            "/api/v1/data?round=" + ROUND + "&format=jsonstat",
            "/api/v1/rounds",
            "/api/v1/rounds/" + ROUND + "/comparison?organisation=049&group=all",
            COMPARISON + "?group=all",
            COMPARISON + "/indicators/ind_net_cost_pc?group=all",
            COMPARISON + "/report.pdf?group=all");

    @Inject
    FrozenRounds rounds;

    @Inject
    SnapshotStore snapshots;

    @Inject
    EntityManager database;

    @Test
    void nothingThatOthersGetChanges() {
        rounds.frozen(ROUND, 2021, Optional.empty(), true);
        String hash = snapshots.header(ROUND).orElseThrow().sha256();
        CookieFilter reader = signedIn();
        Map<String, String> before = everything(reader);
        assertTrue(changed() > 0, "An answer of somebody else was changed");
        assertNotEquals(hash, snapshots.header(ROUND).orElseThrow().sha256(), "The snapshot is another");
        assertEquals(before, everything(reader));
    }

    /** The same reader both times: the token of the forms is part of a page, and of its tag. */
    private static CookieFilter signedIn() {
        CookieFilter reader = new CookieFilter();
        given().filter(reader)
                .redirects()
                .follow(false)
                .formParam("j_username", "keyholder-049")
                .formParam("j_password", "demo")
                .post("/j_security_check");
        given().filter(reader).get("/publications");
        return reader;
    }

    private static Map<String, String> everything(CookieFilter reader) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String place : PLACES) {
            Response response = given().filter(reader).accept("*/*").get(place);
            assertEquals(200, response.statusCode(), place);
            all.put(place, response.header("ETag") + " " + Base64.getEncoder().encodeToString(response.asByteArray()));
        }
        return all;
    }

    /** Half as much again for the number of one that answered, in every column of numbers; what was released stays. */
    @SuppressWarnings("unchecked")
    private int changed() {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery("set local session_replication_role = replica")
                    .executeUpdate();
            List<Object[]> columns = database.createNativeQuery(
                            "select indicator_id, part, doubles from snapshot_column where round_id = ?1")
                    .setParameter(1, ROUND)
                    .getResultList();
            int changed = 0;
            for (Object[] column : columns) {
                ByteBuffer doubles = ByteBuffer.wrap(((byte[]) column[2]).clone());
                if (moved(doubles)) {
                    changed += database.createNativeQuery("update snapshot_column set doubles = ?1"
                                    + " where round_id = ?2 and indicator_id = ?3 and part = ?4")
                            .setParameter(1, doubles.array())
                            .setParameter(2, ROUND)
                            .setParameter(3, column[0])
                            .setParameter(4, column[1])
                            .executeUpdate();
                }
            }
            database.createNativeQuery("update snapshot set sha256 = reverse(sha256) where round_id = ?1")
                    .setParameter(1, ROUND)
                    .executeUpdate();
            return changed;
        });
    }

    /** The first large value; small ones can be categories, and those of the reader are its own to see. */
    private static boolean moved(ByteBuffer doubles) {
        for (int at = 0; at < doubles.capacity(); at += Double.BYTES) {
            double value = doubles.getDouble(at);
            if (value > 50 && at / Double.BYTES > 60) {
                doubles.putDouble(at, value * 1.5);
                return true;
            }
        }
        return false;
    }
}
