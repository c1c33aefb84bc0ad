package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notes that a frozen answer was wrong. The note is for a later vintage; what is released stays as it was released. */
@ApplicationScoped
public class RecordCorrection {

    /** In characters. */
    public static final int LONGEST_REASON = 2_000;

    @Inject
    SnapshotStore snapshots;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * The same correction by the same person twice in a row is one.
     *
     * @param path of the cell, such as {@code res_cost_own}
     * @param value in the form of packs and files; blank when the answer is withdrawn
     */
    @Transactional
    public CorrectionResult record(
            String round, OrganisationCode organisation, String path, String value, String reason, Actor by) {
        Optional<SnapshotHeader> header = snapshots.header(round);
        if (header.isEmpty()) {
            return new CorrectionResult.NotFrozen(round);
        }
        if (!snapshots.snapshot(header.get()).hasAnswered(organisation)) {
            return new CorrectionResult.NotUnderstood(CorrectionResult.Part.ORGANISATION);
        }
        Questionnaire questionnaire = questionnaires.get(header.get().questionnaire());
        Optional<CellType> cell = CellPath.parse(path).flatMap(questionnaire::typeAt);
        if (cell.isEmpty()) {
            return new CorrectionResult.NotUnderstood(CorrectionResult.Part.PATH);
        }
        Optional<Answer> read = cell.get().readCanonical(value);
        if (read.filter(answer -> !isPossible(cell.get(), answer)).isPresent()) {
            return new CorrectionResult.NotUnderstood(CorrectionResult.Part.VALUE);
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            return new CorrectionResult.NotUnderstood(CorrectionResult.Part.REASON);
        }
        return kept(
                new Correction(
                        UUID.randomUUID(),
                        round,
                        header.get().vintage(),
                        organisation,
                        path,
                        read.map(answer -> ((Answer.Given) answer).value().canonical()),
                        reason.strip(),
                        by.name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                by);
    }

    private static boolean isPossible(CellType cell, Answer answer) {
        return answer instanceof Answer.Given given
                && cell.problems(given.value()).isEmpty();
    }

    private CorrectionResult kept(Correction correction, Actor by) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:round, 0))")
                .setParameter("round", "correction " + correction.round())
                .getSingleResult();
        Optional<Correction> last = of(correction.round(), correction.organisation()).stream()
                .filter(earlier -> earlier.path().equals(correction.path()))
                .reduce((earlier, later) -> later)
                .filter(correction::saysTheSameAs);
        if (last.isPresent()) {
            return new CorrectionResult.Recorded(last.get());
        }
        store(correction);
        audit.record(AuditEvent.by(
                        by,
                        "CORRECTION_RECORDED",
                        AuditEvent.response(
                                correction.round(), correction.organisation().value()))
                .about(correction.path())
                .because(correction.reason()));
        return new CorrectionResult.Recorded(correction);
    }

    private void store(Correction correction) {
        entities.createNativeQuery("""
                        insert into correction (id, round_id, vintage, organisation_code, path, value, reason,
                            recorded_by, recorded_at)
                        values (:id, :round, :vintage, :code, :path, cast(:value as text), :reason, :by, :at)
                        """)
                .setParameter("id", correction.id())
                .setParameter("round", correction.round())
                .setParameter("vintage", correction.vintage())
                .setParameter("code", correction.organisation().value())
                .setParameter("path", correction.path())
                .setParameter("value", correction.value().orElse(null))
                .setParameter("reason", correction.reason())
                .setParameter("by", correction.recordedBy())
                .setParameter("at", correction.recordedAt())
                .executeUpdate();
    }

    /** Corrections of a round, oldest first. They tell single answers: for staff. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Correction> of(String round) {
        List<Object[]> rows =
                entities.createNativeQuery("""
                        select id, round_id, vintage, organisation_code, path, value, reason, recorded_by, recorded_at
                        from correction where round_id = :round order by recorded_at, id
                        """).setParameter("round", round).getResultList();
        return rows.stream()
                .map(row -> new Correction(
                        (UUID) row[0],
                        (String) row[1],
                        (Integer) row[2],
                        new OrganisationCode((String) row[3]),
                        (String) row[4],
                        Optional.ofNullable((String) row[5]),
                        (String) row[6],
                        (String) row[7],
                        (Instant) row[8]))
                .toList();
    }

    /** Corrections of one organisation in a round, oldest first. */
    @Transactional
    public List<Correction> of(String round, OrganisationCode organisation) {
        return of(round).stream()
                .filter(correction -> correction.organisation().equals(organisation))
                .toList();
    }

    /** Whether the round is frozen with answers of the organisation, so that a correction can be about one of them. */
    public boolean isPossible(String round, OrganisationCode organisation) {
        return snapshots
                .find(round)
                .filter(snapshot -> snapshot.hasAnswered(organisation))
                .isPresent();
    }
}
