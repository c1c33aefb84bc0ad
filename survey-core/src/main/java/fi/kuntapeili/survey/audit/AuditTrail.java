package fi.kuntapeili.survey.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What happened, kept for good. Events are only ever added, in the transaction of what they tell of; each carries the hash
 * of the one before it in its stream, so a changed or removed event shows.
 */
@ApplicationScoped
public class AuditTrail {

    private static final String COLUMNS =
            "position, at, actor_id, actor_name, on_behalf_of, channel, action, subject, old_value, new_value, reason";

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditEvent event) {
        lock(event.stream());
        append(event);
    }

    /** Records events in the order given; those of one stream stand one after another. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<AuditEvent> events) {
        // In one order everywhere, so that two recorders of the same streams never wait for each other.
        events.stream().map(AuditEvent::stream).distinct().sorted().forEach(this::lock);
        events.forEach(this::append);
    }

    /** The newest events of a stream, newest first. */
    @SuppressWarnings("unchecked")
    public List<RecordedEvent> newest(String stream, int most) {
        List<Object[]> rows = database.createNativeQuery("select " + COLUMNS
                        + " from audit_event where stream = :stream order by position desc limit :most")
                .setParameter("stream", stream)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(AuditTrail::event).toList();
    }

    /** The hash of the newest event of a stream; blank when it has none. */
    public String head(String stream) {
        List<?> newest = database.createNativeQuery(
                        "select hash from audit_event where stream = :stream order by position desc limit 1")
                .setParameter("stream", stream)
                .getResultList();
        return newest.isEmpty() ? HashChain.BEGINNING : (String) newest.get(0);
    }

    /** The position of the first event of the stream whose hash does not fit, or empty when the chain is whole. */
    @SuppressWarnings("unchecked")
    public OptionalLong firstBreak(String stream) {
        List<Object[]> rows = database.createNativeQuery(
                        "select " + COLUMNS + ", hash from audit_event where stream = :stream order by position")
                .setParameter("stream", stream)
                .getResultList();
        String previous = HashChain.BEGINNING;
        long expected = 1;
        for (Object[] row : rows) {
            String hash = HashChain.next(previous, fields(stream, Arrays.copyOf(row, row.length - 1)));
            long position = ((Number) row[0]).longValue();
            if (position != expected || !hash.equals(row[row.length - 1])) {
                return OptionalLong.of(expected);
            }
            previous = hash;
            expected++;
        }
        return OptionalLong.empty();
    }

    private void lock(String stream) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:stream, 0))")
                .setParameter("stream", "audit/" + stream)
                .getResultList();
    }

    private void append(AuditEvent event) {
        List<?> last = database.createNativeQuery(
                        "select position, hash from audit_event where stream = :stream order by position desc limit 1")
                .setParameter("stream", event.stream())
                .getResultList();
        Object[] before = last.isEmpty() ? new Object[] {0L, HashChain.BEGINNING} : (Object[]) last.get(0);
        Object[] row = {
            ((Number) before[0]).longValue() + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            event.actor().memberId(),
            event.actor().name(),
            event.onBehalfOf(),
            event.channel(),
            event.action(),
            event.subject(),
            event.oldValue(),
            event.newValue(),
            event.reason()
        };
        insert(event.stream(), row, HashChain.next((String) before[1], fields(event.stream(), row)));
    }

    private void insert(String stream, Object[] row, String hash) {
        var insert = database.createNativeQuery("insert into audit_event (stream, " + COLUMNS + ", hash) values "
                + "(?1, ?2, ?3, cast(?4 as uuid), ?5, cast(?6 as text), ?7, ?8, cast(?9 as text), cast(?10 as text),"
                + " cast(?11 as text), cast(?12 as text), ?13)");
        insert.setParameter(1, stream);
        for (int i = 0; i < row.length; i++) {
            insert.setParameter(i + 2, row[i] instanceof UUID id ? id.toString() : row[i]);
        }
        insert.setParameter(row.length + 2, hash);
        insert.executeUpdate();
    }

    private static List<String> fields(String stream, Object[] row) {
        List<String> fields = new ArrayList<>();
        fields.add(stream);
        for (Object value : row) {
            fields.add(value == null ? null : value.toString());
        }
        return fields;
    }

    private static RecordedEvent event(Object[] row) {
        return new RecordedEvent(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10]);
    }
}
