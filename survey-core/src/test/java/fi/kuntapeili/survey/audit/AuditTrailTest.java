package fi.kuntapeili.survey.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.access.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class AuditTrailTest {

    private static final Actor STAFF =
            new Actor(UUID.randomUUID(), "staff", "Somebody of the staff", Set.of(Role.STAFF), Set.of());

    @Inject
    AuditTrail trail;

    @Inject
    EntityManager database;

    @Test
    void anEventComesBackAsItWasRecorded() {
        record(AuditEvent.by(STAFF, "RESPONSE_RETURNED", "response/r/1")
                .about("res_cost_own")
                .changed("1", "2")
                .because("A zero too many"));

        RecordedEvent event = trail.newest("response/r/1", 1).get(0);
        assertEquals("Somebody of the staff", event.actorName());
        assertEquals("RESPONSE_RETURNED", event.action());
        assertEquals("1", event.oldValue());
        assertEquals("A zero too many", event.reason());
        assertEquals(OptionalLong.empty(), trail.firstBreak("response/r/1"));
    }

    @Test
    void manyAtOnceMakeOneUnbrokenChain() {
        CompletableFuture.allOf(IntStream.range(0, 20)
                        .mapToObj(i -> CompletableFuture.runAsync(() ->
                                record(AuditEvent.bySystem("COUNTED", "busy").about("number " + i))))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertEquals(20, trail.newest("busy", 100).size());
        assertEquals(OptionalLong.empty(), trail.firstBreak("busy"));
    }

    @Test
    void anEventCannotBeChangedOrRemoved() {
        record(AuditEvent.bySystem("DONE", "kept"));

        assertTrue(assertThrows(
                        Exception.class, () -> run("update audit_event set action = 'UNDONE' where stream = 'kept'"))
                .getMessage()
                .contains("only ever added"));
        assertThrows(Exception.class, () -> run("delete from audit_event where stream = 'kept'"));
    }

    @Test
    void aForgedEventBreaksTheChainWhereItStands() {
        record(AuditEvent.bySystem("FIRST", "forged"));
        record(AuditEvent.bySystem("SECOND", "forged"));
        QuarkusTransaction.requiringNew()
                .run(() -> List.of(
                                "alter table audit_event disable trigger audit_event_append_only",
                                "update audit_event set action = 'NEVER' where stream = 'forged' and position = 2",
                                "alter table audit_event enable trigger audit_event_append_only")
                        .forEach(sql -> database.createNativeQuery(sql).executeUpdate()));

        assertEquals(OptionalLong.of(2), trail.firstBreak("forged"));
    }

    private void record(AuditEvent event) {
        QuarkusTransaction.requiringNew().run(() -> trail.record(event));
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate());
    }
}
