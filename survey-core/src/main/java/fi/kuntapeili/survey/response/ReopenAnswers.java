package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Opens every answer of a returned response, when more than what staff asked about needs a correction. */
@ApplicationScoped
public class ReopenAnswers {

    @Inject
    ResponseRepository responses;

    @Inject
    SubmissionRepository submissions;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** For the keyholder. Opening again changes nothing. */
    @Transactional
    public ReviewResult reopen(Author author, String round, OrganisationCode organisation) {
        if (!policy.allows(author.actor(), Action.RESPONSE_SUBMIT, Subject.of(round, organisation))) {
            return new ReviewResult.NotPossible(Obstacle.NOT_YOURS);
        }
        responses.lock(round, organisation);
        Optional<StoredResponse> found = responses.find(round, organisation);
        Optional<Obstacle> obstacle = found.map(StoredResponse::toAnswering).orElse(Optional.of(Obstacle.NOT_ASKED));
        if (obstacle.isPresent()) {
            return new ReviewResult.NotPossible(obstacle.get());
        }
        StoredResponse stored = found.get();
        if (!stored.openCells().isEmpty()) {
            responses.update(stored.head(), List.of());
            ReviewNote note = new ReviewNote(
                    ReviewNote.Decision.REOPENED,
                    stored.head().revision(),
                    "",
                    List.of(),
                    author.name(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            submissions.insert(stored.head().id().orElseThrow(), note, author.memberId());
            audit.record(AuditEvent.by(
                    author.actor(), "RESPONSE_REOPENED", AuditEvent.response(round, organisation.value())));
        }
        return new ReviewResult.Done();
    }
}
