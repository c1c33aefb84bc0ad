package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.FormLength;
import fi.kuntapeili.survey.round.RoundState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Begins answering. Beginning again changes nothing. The form's length is settled here and stays. */
@ApplicationScoped
public class StartResponse {

    @Inject
    ResponseRepository responses;

    @Inject
    FormLengths forms;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Transactional
    public StartResult start(Author author, String round, OrganisationCode organisation) {
        if (!policy.allows(author.actor(), Action.RESPONSE_START, Subject.of(round, organisation))) {
            return new StartResult.NotStarted(Obstacle.NOT_YOURS);
        }
        responses.lock(round, organisation);
        Optional<StoredResponse> found = responses.find(round, organisation);
        Optional<Obstacle> obstacle = found.map(StoredResponse::ofRound).orElse(Optional.of(Obstacle.NOT_ASKED));
        if (obstacle.isPresent()) {
            return new StartResult.NotStarted(obstacle.get());
        }
        StoredResponse stored = found.get();
        if (stored.head().state() != ResponseState.NOT_STARTED) {
            return new StartResult.Started();
        }
        if (stored.roundState() != RoundState.OPEN) {
            return new StartResult.NotStarted(Obstacle.ROUND_CLOSING);
        }
        begin(author, stored);
        return new StartResult.Started();
    }

    private void begin(Author author, StoredResponse stored) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FormLength form = forms.of(stored.round(), stored.organisation());
        UUID id = stored.head().id().orElseGet(() -> responses.create(stored.round(), stored.organisation(), form));
        responses.update(stored.head().started(id, form, now), stored.openCells());
        String stream =
                AuditEvent.response(stored.round(), stored.organisation().value());
        audit.record(AuditEvent.by(author.actor(), "RESPONSE_STARTED", stream)
                .changed(ResponseState.NOT_STARTED.name(), ResponseState.IN_PROGRESS.name()));
    }
}
