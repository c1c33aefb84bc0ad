package fi.kuntapeili.survey.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Mails in the outbox. */
@ApplicationScoped
public class OutboxRepository implements PanacheRepositoryBase<PostedMail, UUID> {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return whether the letter was not there before */
    boolean insert(Letter letter, Instant now) {
        int inserted = getEntityManager()
                .createNativeQuery("""
                        insert into outbox (id, dedupe_key, kind, round_id, organisation_code, recipient, language, subject,
                                            paragraphs, link_label, link_path, link_one_time, enclosure_kind,
                                            enclosure_revision, state, attempts, next_attempt, created_at)
                        values (:id, :key, :kind, :round, :organisation, :to, :language, :subject,
                                cast(:paragraphs as jsonb), :label, :path, :oneTime, :enclosure, cast(:revision as integer),
                                'QUEUED', 0, :now, :now)
                        on conflict (dedupe_key) do nothing
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("key", letter.dedupeKey())
                .setParameter("kind", letter.kind().name())
                .setParameter("round", letter.about().round())
                .setParameter("organisation", letter.about().organisation().value())
                .setParameter("to", letter.to())
                .setParameter("language", letter.language())
                .setParameter("subject", letter.subject())
                .setParameter("paragraphs", json(letter.paragraphs()))
                .setParameter("label", letter.link().map(Letter.Link::label).orElse(null))
                .setParameter("path", letter.link().map(Letter.Link::path).orElse(null))
                .setParameter("oneTime", letter.link().map(Letter.Link::oneTime).orElse(false))
                .setParameter(
                        "enclosure",
                        letter.enclosure().map(each -> each.kind().name()).orElse(null))
                .setParameter(
                        "revision",
                        letter.enclosure().map(Letter.Enclosure::revision).orElse(null))
                .setParameter("now", now)
                .executeUpdate();
        return inserted == 1;
    }

    /**
     * Takes mails that are due, oldest first, so that no other sender takes them until the lease ends.
     *
     * <p>A mail whose sender died while it had it comes back when its lease has ended.
     */
    @SuppressWarnings("unchecked")
    List<PostedMail> claim(int atMost, Duration lease, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        update outbox set state = 'SENDING', attempts = attempts + 1, next_attempt = :leaseEnds
                        where id in (select id from outbox
                                     where state in ('QUEUED', 'SENDING') and next_attempt <= :now
                                     order by next_attempt, created_at, id limit :atMost
                                     for update skip locked)
                        returning *
                        """, PostedMail.class)
                .setParameter("leaseEnds", now.plus(lease))
                .setParameter("now", now)
                .setParameter("atMost", atMost)
                .getResultList();
    }

    /** Newest first. */
    public List<PostedMail> newestFirst(int page, int size) {
        return find("order by createdAt desc, id").page(Page.of(page, size)).list();
    }

    /** Newest first, in one state of delivery. */
    public List<PostedMail> newestFirst(Delivery state, int page, int size) {
        return find("state = ?1 order by createdAt desc, id", state)
                .page(Page.of(page, size))
                .list();
    }

    /** How many mails there are in each state. */
    @SuppressWarnings("unchecked")
    public Map<Delivery, Long> counts() {
        Map<Delivery, Long> counts = new EnumMap<>(Delivery.class);
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select state, count(*) from outbox group by state")
                .getResultList();
        rows.forEach(row -> counts.put(Delivery.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    private static String json(List<String> paragraphs) {
        try {
            return JSON.writeValueAsString(paragraphs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A letter could not be written as JSON", e);
        }
    }
}
