package fi.kuntapeili.web.attack;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.release.AttackOutcome;
import fi.kuntapeili.benchmark.release.AttackRun;
import fi.kuntapeili.benchmark.release.AttackRuns;
import fi.kuntapeili.benchmark.release.RunAttacks;
import fi.kuntapeili.benchmark.release.StartAttack;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.web.Demo;
import fi.kuntapeili.web.FrozenRounds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.filter.cookie.CookieFilter;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A release in which a group of too few is shown after all: the attacks notice, and staff read which and why. */
@QuarkusTest
@TestProfile(Demo.class)
@QuarkusTestResource(RealPostgres.class)
class BrokenReleaseTest {

    private static final String ROUND = "broken-release";
    private static final int TOO_FEW = 1;
    private static final int EVERY_ATTACK = 25;

    @Inject
    FrozenRounds rounds;

    @Inject
    StartAttack startAttack;

    @Inject
    RunAttacks runAttacks;

    @Inject
    AttackRuns runs;

    @Inject
    EntityManager database;

    @Test
    void aGroupOfTooFewThatIsShownIsFoundAndNamed() {
        rounds.frozen(ROUND, 2020, Optional.empty(), false);
        Object[] broken = QuarkusTransaction.requiringNew().call(this::showTooFew);
        startAttack.start(Actor.nobody(), ROUND).orElseThrow();
        assertTrue(runAttacks.runDue().isPresent());
        AttackRun run = QuarkusTransaction.requiringNew()
                .call(() -> runs.newest(ROUND).orElseThrow());
        assertEquals(Optional.empty(), run.error());
        Map<Integer, AttackOutcome> outcomes =
                run.outcomes().stream().collect(Collectors.toMap(AttackOutcome::attack, Function.identity()));
        assertEquals(EVERY_ATTACK, outcomes.size());
        assertFalse(run.holds());
        assertTrue(
                outcomes.get(TOO_FEW).found().stream()
                        .anyMatch(found -> found.indicator().equals(broken[0])
                                && found.how().contains((String) broken[1])),
                outcomes.get(TOO_FEW).toString());
        given().filter(staff())
                .get("/staff/rounds/" + ROUND + "/attack?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("Something was found"))
                .body(containsString((String) broken[1]));
    }

    /** Gives a withheld cell the figures of the group of all, before anybody has read it. */
    @SuppressWarnings("unchecked")
    private Object[] showTooFew() {
        database.createNativeQuery("set local session_replication_role = replica")
                .executeUpdate();
        Object[] cell = ((List<Object[]>) database.createNativeQuery("""
                        select few.indicator_id, few.group_id from released_cell few
                        join released_cell whole using (round_id, vintage, indicator_id, part)
                        where few.round_id = ?1 and few.status = 'TOO_FEW' and few.part = '' and whole.group_id = 'all'
                          and whole.figures ->> 'median' not like '!%' and whole.figures ->> 'n' not like '!%'
                        order by few.indicator_id, few.group_id limit 1
                        """).setParameter(1, ROUND).getResultList()).get(0);
        database.createNativeQuery("""
                        update released_cell set status = 'RELEASED', figures =
                            (select figures from released_cell
                             where round_id = ?1 and indicator_id = ?2 and part = '' and group_id = 'all')
                        where round_id = ?1 and indicator_id = ?2 and part = '' and group_id = ?3
                        """)
                .setParameter(1, ROUND)
                .setParameter(2, cell[0])
                .setParameter(3, cell[1])
                .executeUpdate();
        return cell;
    }

    private static CookieFilter staff() {
        CookieFilter cookies = new CookieFilter();
        given().filter(cookies)
                .redirects()
                .follow(false)
                .formParam("j_username", "staff")
                .formParam("j_password", "demo")
                .post("/j_security_check");
        return cookies;
    }
}
