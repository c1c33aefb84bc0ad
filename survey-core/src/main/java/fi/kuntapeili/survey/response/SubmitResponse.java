package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.digest.Sha256;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Evaluation;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hands the answers in, exactly as they were reviewed. Everything is checked again with fresh facts; what is submitted is kept
 * for good with its hash. Submitting the same seq again gives the same receipt.
 */
@ApplicationScoped
public class SubmitResponse {

    @Inject
    ResponseRepository responses;

    @Inject
    SubmissionRepository submissions;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    SurroundingsOf surroundings;

    @Inject
    ReplyWriter replies;

    @Inject
    ReceiptMail mail;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** @param reviewedSeq the seq of the answers that the author looked at before submitting */
    @Transactional
    public SubmissionResult submit(Author author, String round, OrganisationCode organisation, long reviewedSeq) {
        if (!policy.allows(author.actor(), Action.RESPONSE_SUBMIT, Subject.of(round, organisation))) {
            return new SubmissionResult.NotSubmittable(Obstacle.NOT_YOURS);
        }
        responses.lock(round, organisation);
        responses.holdRound(round);
        Optional<StoredResponse> found = responses.find(round, organisation);
        if (found.isEmpty()) {
            return new SubmissionResult.NotSubmittable(Obstacle.NOT_ASKED);
        }
        Optional<Receipt> before = submissions.receipts(round, organisation).stream()
                .filter(receipt -> receipt.seq() == reviewedSeq)
                .findFirst();
        if (before.isPresent()) {
            return new SubmissionResult.Submitted(before.get());
        }
        Optional<Obstacle> obstacle = found.get().toAnswering();
        return obstacle.<SubmissionResult>map(SubmissionResult.NotSubmittable::new)
                .orElseGet(() -> submit(author, found.get(), reviewedSeq));
    }

    private SubmissionResult submit(Author author, StoredResponse stored, long reviewedSeq) {
        Questionnaire questionnaire = questionnaires.get(stored.questionnaire());
        Map<CellPath, Cell> cells = stored.cells(questionnaire);
        if (stored.head().seq() != reviewedSeq) {
            return new SubmissionResult.ChangedMeanwhile(
                    stored.head().seq(), changedSince(reviewedSeq, cells, questionnaire, author.language()));
        }
        AnswerSet answers = StoredResponse.answers(cells, stored.rows());
        Evaluation evaluation = Evaluation.of(
                questionnaire,
                answers,
                surroundings.of(stored.round(), stored.organisation()).surroundings(),
                stored.head().form());
        Assessment assessment = Assessment.of(questionnaire, evaluation, stored.explanations(), stored.seen());
        List<OpenConflict> conflicts = stored.conflicts(questionnaire);
        if (!assessment.complete() || !conflicts.isEmpty()) {
            return new SubmissionResult.Incomplete(
                    evaluation.gaps(),
                    assessment.blocking(),
                    conflicts.stream()
                            .map(open ->
                                    replies.conflict(open, cells.get(open.path()), questionnaire, author.language()))
                            .toList());
        }
        return new SubmissionResult.Submitted(keep(author, stored, answers, assessment));
    }

    private Receipt keep(Author author, StoredResponse stored, AnswerSet answers, Assessment assessment) {
        String stream =
                AuditEvent.response(stored.round(), stored.organisation().value());
        String auditHead = audit.head(stream);
        String json =
                SubmittedAnswers.of(stored, answers, assessment, auditHead).canonicalJson();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ResponseHead submitted = stored.head().submitted(now);
        Receipt receipt = new Receipt(
                stored.round(),
                stored.organisation(),
                submitted.revision(),
                submitted.seq(),
                Sha256.of(json),
                auditHead,
                author.name(),
                now);
        submissions.insert(submitted.id().orElseThrow(), receipt, json, author.memberId());
        responses.update(submitted, List.of());
        audit.record(AuditEvent.by(author.actor(), "RESPONSE_SUBMITTED", stream)
                .about("revision " + receipt.revision())
                .changed(stored.head().state().name(), receipt.sha256()));
        mail.post(receipt, author);
        return receipt;
    }

    private List<SavedCell> changedSince(
            long seq, Map<CellPath, Cell> cells, Questionnaire questionnaire, String language) {
        return cells.values().stream()
                .filter(cell -> cell.seq() > seq)
                .sorted(Comparator.comparing(Cell::seq).reversed().thenComparing(Cell::path))
                .map(cell -> replies.saved(cell, questionnaire, language))
                .toList();
    }
}
