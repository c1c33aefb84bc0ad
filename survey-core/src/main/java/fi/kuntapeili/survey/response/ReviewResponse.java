package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Evaluation;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.Surroundings;
import fi.kuntapeili.survey.questionnaire.Tier;
import fi.kuntapeili.survey.round.TellKeyholders;
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
import java.util.function.Function;

/** Staff's decisions about what was submitted. Staff never change an answer; deciding the same again changes nothing. */
@ApplicationScoped
public class ReviewResponse {

    @Inject
    ResponseRepository responses;

    @Inject
    SubmissionRepository submissions;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    SurroundingsOf surroundings;

    @Inject
    TellKeyholders tellKeyholders;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Transactional
    public ReviewResult accept(Author author, String round, OrganisationCode organisation) {
        return decide(
                author, round, organisation, stored -> switch (stored.head().state()) {
                    case ACCEPTED -> new ReviewResult.Done();
                    case SUBMITTED -> accepted(author, stored);
                    default -> new ReviewResult.NotPossible(Obstacle.NOT_SUBMITTED);
                });
    }

    /**
     * Accepts every submitted response in which no soft check is raised and nothing had to be explained.
     *
     * @return codes of the accepted ones, in order
     */
    @Transactional
    public List<OrganisationCode> acceptAllWithoutFlags(Author author, String round) {
        List<OrganisationCode> accepted = new ArrayList<>();
        Map<OrganisationCode, Surroundings> known = surroundings.all(round);
        for (StoredResponse submitted : responses.inStates(round, Set.of(ResponseState.SUBMITTED))) {
            OrganisationCode organisation = submitted.organisation();
            boolean done = !isFlagged(submitted, known.getOrDefault(organisation, Surroundings.NONE))
                    && accept(author, round, organisation) instanceof ReviewResult.Done;
            if (done) {
                accepted.add(organisation);
            }
        }
        return accepted;
    }

    /** Codes of the submitted responses that a person should look at before they are accepted, in order. */
    @Transactional
    public List<OrganisationCode> flagged(String round) {
        Map<OrganisationCode, Surroundings> known = surroundings.all(round);
        return responses.inStates(round, Set.of(ResponseState.SUBMITTED)).stream()
                .filter(stored -> isFlagged(stored, known.getOrDefault(stored.organisation(), Surroundings.NONE)))
                .map(StoredResponse::organisation)
                .toList();
    }

    /**
     * Sends a submitted or accepted response back and tells the keyholders.
     *
     * @param message what is asked; may be blank when cells are named
     * @param cells paths or questions that are asked about and opened; empty opens everything
     */
    @Transactional
    public ReviewResult sendBack(
            Author author, String round, OrganisationCode organisation, String message, List<String> cells) {
        return decide(
                author, round, organisation, stored -> switch (stored.head().state()) {
                    case SUBMITTED, ACCEPTED -> sentBack(author, stored, message, cells);
                    default -> new ReviewResult.NotPossible(Obstacle.NOT_SUBMITTED);
                });
    }

    /** Leaves a response out of the freeze, with the reason; a blank reason takes it in again. */
    @Transactional
    public ReviewResult exclude(Author author, String round, OrganisationCode organisation, String reason) {
        return decide(author, round, organisation, stored -> {
            if (stored.head().id().isEmpty()) {
                return new ReviewResult.NotPossible(Obstacle.NOT_STARTED);
            }
            Optional<String> why = Optional.of(reason.strip()).filter(text -> !text.isEmpty());
            responses.update(stored.head().excluded(why), stored.openCells());
            audit.record(AuditEvent.by(
                            author.actor(), why.isPresent() ? "RESPONSE_EXCLUDED" : "RESPONSE_INCLUDED", stream(stored))
                    .because(why.orElse(null)));
            return new ReviewResult.Done();
        });
    }

    private ReviewResult decide(
            Author author,
            String round,
            OrganisationCode organisation,
            Function<StoredResponse, ReviewResult> decision) {
        if (!policy.allows(author.actor(), Action.RESPONSE_DECIDE, Subject.of(round, organisation))) {
            return new ReviewResult.NotPossible(Obstacle.NOT_YOURS);
        }
        responses.lock(round, organisation);
        responses.holdRound(round);
        Optional<StoredResponse> found = responses.find(round, organisation).filter(StoredResponse::asked);
        if (found.isEmpty()) {
            return new ReviewResult.NotPossible(Obstacle.NOT_ASKED);
        }
        return found.get().roundState().isSettled()
                ? new ReviewResult.NotPossible(Obstacle.ROUND_FROZEN)
                : decision.apply(found.get());
    }

    private ReviewResult accepted(Author author, StoredResponse stored) {
        Instant now = now();
        responses.update(stored.head().accepted(now), List.of());
        note(
                author,
                stored,
                new ReviewNote(
                        ReviewNote.Decision.ACCEPTED, stored.head().revision(), "", List.of(), author.name(), now));
        audit.record(AuditEvent.by(author.actor(), "RESPONSE_ACCEPTED", stream(stored))
                .about("revision " + stored.head().revision())
                .changed(stored.head().state().name(), ResponseState.ACCEPTED.name()));
        return new ReviewResult.Done();
    }

    /** Takes a seq of its own, so that a late replay of the old submission cannot hand the answers in again. */
    private ReviewResult sentBack(Author author, StoredResponse stored, String message, List<String> cells) {
        Optional<Obstacle> closed = stored.ofRound();
        if (closed.isPresent()) {
            return new ReviewResult.NotPossible(closed.get());
        }
        Questionnaire questionnaire = questionnaires.get(stored.questionnaire());
        List<String> known = cells.stream()
                .filter(cell -> CellPath.parse(cell)
                        .filter(path -> questionnaire.question(path.question()).isPresent())
                        .isPresent())
                .toList();
        Instant now = now();
        responses.update(stored.head().at(stored.head().seq() + 1, ResponseState.RETURNED), known);
        note(
                author,
                stored,
                new ReviewNote(
                        ReviewNote.Decision.RETURNED, stored.head().revision(), message, known, author.name(), now));
        audit.record(AuditEvent.by(author.actor(), "RESPONSE_RETURNED", stream(stored))
                .about("revision " + stored.head().revision())
                .changed(stored.head().state().name(), ResponseState.RETURNED.name())
                .because(message));
        tellKeyholders.returned(
                stored.round(), stored.organisation(), stored.head().revision(), message);
        return new ReviewResult.Done();
    }

    private void note(Author author, StoredResponse stored, ReviewNote note) {
        submissions.insert(stored.head().id().orElseThrow(), note, author.memberId());
    }

    private boolean isFlagged(StoredResponse stored, Surroundings known) {
        Questionnaire questionnaire = questionnaires.get(stored.questionnaire());
        AnswerSet answers = AcceptedAnswers.answers(stored, questionnaire);
        Evaluation evaluation =
                Evaluation.of(questionnaire, answers, known, stored.head().form());
        return evaluation.raised().stream().anyMatch(raised -> raised.tier().compareTo(Tier.SOFT) <= 0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String stream(StoredResponse stored) {
        return AuditEvent.response(stored.round(), stored.organisation().value());
    }
}
