package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.text.Locality;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.survey.text.StoredTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Notes beside published rounds. They are only ever added. */
@ApplicationScoped
public class CorrectionNotes {

    public static final int LONGEST = 4_000;

    @Inject
    EntityManager entities;

    @Inject
    RoundRepository rounds;

    @Inject
    StoredTexts texts;

    @Inject
    Locality locality;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Adds a note; the same words as the newest note again add nothing.
     *
     * @param words Markdown by language; every language of the pack is needed
     * @return key of the text that says why nothing was added; empty when it was
     */
    @Transactional
    public Optional<String> add(Actor by, String round, Map<String, String> words) {
        RoundState state = rounds.locked(round).map(Round::state).orElseThrow();
        if (state != RoundState.PUBLISHED) {
            return Optional.of("release_not_published");
        }
        Map<String, String> kept = new TreeMap<>();
        locality.languages()
                .forEach(language ->
                        kept.put(language, words.getOrDefault(language, "").strip()));
        if (kept.containsValue("")) {
            return Optional.of("release_note_language_missing");
        }
        if (kept.values().stream().anyMatch(text -> text.length() > LONGEST)) {
            return Optional.of("release_note_too_long");
        }
        LocalizedText note = new LocalizedText(kept);
        List<CorrectionNote> before = of(round);
        if (before.isEmpty() || !before.get(before.size() - 1).words().equals(note)) {
            store(round, note, by);
            audit.record(AuditEvent.by(by, "CORRECTION_NOTE_ADDED", AuditEvent.round(round))
                    .changed(null, texts.write(note)));
        }
        return Optional.empty();
    }

    void store(String round, LocalizedText note, Actor by) {
        entities.createNativeQuery("""
                        insert into correction_note (id, round_id, words, written_by, written_name, written_at)
                        values (:id, :round, cast(:words as jsonb), cast(:by as uuid), :name, :now)
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("round", round)
                .setParameter("words", texts.write(note))
                .setParameter("by", by.isSignedIn() ? by.memberId().toString() : null)
                .setParameter("name", by.name())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Oldest first. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<CorrectionNote> of(String round) {
        List<Object[]> rows =
                entities.createNativeQuery("""
                        select cast(words as text), written_at from correction_note
                        where round_id = :round order by written_at, id
                        """).setParameter("round", round).getResultList();
        return rows.stream()
                .map(row -> new CorrectionNote(texts.read((String) row[0]), (Instant) row[1]))
                .toList();
    }
}
