package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.digest.Sha256;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.FormLength;
import fi.kuntapeili.survey.questionnaire.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Puts whole responses in their place that came with a file: their cells, and for those handed in the submission with its
 * hash. An organisation that has a response in the round already keeps it.
 */
@ApplicationScoped
public class LoadAnswers {

    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * @param form the length of the form that it answers
     * @param visible ids of the questions that are asked of it
     */
    public record Loaded(
            OrganisationCode organisation,
            AnswerSet answers,
            ResponseState state,
            FormLength form,
            Set<String> visible) {}

    @Inject
    ResponseRepository responses;

    @Inject
    AnswerRepository answers;

    @Inject
    SubmissionRepository submissions;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** @param source stands where otherwise the author's name does */
    @Transactional
    public void load(String round, String source, List<Loaded> loaded) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Loaded each : loaded) {
            responses.lock(round, each.organisation());
            Optional<StoredResponse> found = responses.find(round, each.organisation());
            if (found.isPresent()
                    && found.get().asked()
                    && found.get().head().id().isEmpty()) {
                load(found.get(), each, source, now);
            }
        }
    }

    private void load(StoredResponse stored, Loaded loaded, String source, Instant now) {
        UUID id = responses.create(stored.round(), loaded.organisation(), loaded.form());
        answers.load(id, cells(loaded, source, now), rows(loaded, source, now));
        String stream =
                AuditEvent.response(stored.round(), loaded.organisation().value());
        audit.record(AuditEvent.bySystem("RESPONSE_LOADED", stream)
                .changed(null, loaded.state().name())
                .because(source));
        ResponseHead head = stored.head().started(id, loaded.form(), now).at(1, loaded.state());
        if (loaded.state() == ResponseState.SUBMITTED || loaded.state() == ResponseState.ACCEPTED) {
            head = handedIn(stored, head, loaded, source, now);
        }
        responses.update(head, List.of());
    }

    private ResponseHead handedIn(StoredResponse stored, ResponseHead head, Loaded loaded, String source, Instant now) {
        String stream =
                AuditEvent.response(stored.round(), loaded.organisation().value());
        String auditHead = audit.head(stream);
        String json = SubmittedAnswers.of(
                        stored.questionnaire(), head, loaded.answers(), loaded.visible(), Map.of(), auditHead)
                .canonicalJson();
        ResponseHead submitted = head.submitted(now);
        Receipt receipt = new Receipt(
                stored.round(),
                loaded.organisation(),
                submitted.revision(),
                submitted.seq(),
                Sha256.of(json),
                auditHead,
                source,
                now);
        submissions.insert(submitted.id().orElseThrow(), receipt, json, NOBODY);
        return loaded.state() == ResponseState.ACCEPTED ? submitted.accepted(now) : submitted;
    }

    private static List<Cell> cells(Loaded loaded, String source, Instant now) {
        List<Cell> cells = new ArrayList<>();
        loaded.answers()
                .cells()
                .forEach((path, answer) -> cells.add(
                        new Cell(path, raw(answer), Optional.of(answer), 1, 1, NOBODY, source, Source.LOADED, now)));
        return cells;
    }

    private static String raw(Answer answer) {
        if (answer instanceof Answer.Given given) {
            Value value = given.value();
            return value.canonical();
        }
        return answer instanceof Answer.Unreadable unreadable ? unreadable.raw() : "";
    }

    private static List<RosterRow> rows(Loaded loaded, String source, Instant now) {
        List<RosterRow> rows = new ArrayList<>();
        loaded.answers().rosterRows().forEach((question, ids) -> {
            for (int i = 0; i < ids.size(); i++) {
                rows.add(new RosterRow(question, ids.get(i), i, true, 1, NOBODY, source, now));
            }
        });
        return rows;
    }
}
