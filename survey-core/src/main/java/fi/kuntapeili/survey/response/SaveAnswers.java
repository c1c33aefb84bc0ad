package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.digest.Sha256;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Evaluation;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Saves what a person answers. What is acknowledged is on disk; the same save again changes nothing and gets the same reply;
 * a colleague's newer value is never overwritten; a wrong value is kept and marked.
 *
 * <p>Saves of one response wait for each other, so that each applied one takes the next seq and none is lost.
 */
@ApplicationScoped
public class SaveAnswers {

    @Inject
    ResponseRepository responses;

    @Inject
    AnswerRepository answers;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    SurroundingsOf surroundings;

    @Inject
    SectionRights sectionRights;

    @Inject
    ReplyWriter replies;

    @Inject
    AuditTrail audit;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    @Transactional
    public SaveResult save(Author author, String round, OrganisationCode organisation, Mutation mutation) {
        responses.lock(round, organisation);
        Optional<StoredResponse> found = responses.find(round, organisation, mutation.id());
        if (found.isEmpty()) {
            return new SaveResult.NotTakingAnswers(Obstacle.NOT_ASKED);
        }
        StoredResponse stored = found.get();
        String body = Sha256.of(ResponseJson.write(mutation));
        if (stored.mutation().isPresent()) {
            return again(stored.mutation().get(), author, body);
        }
        Optional<Obstacle> obstacle = stored.toAnswering();
        return obstacle.<SaveResult>map(SaveResult.NotTakingAnswers::new)
                .orElseGet(() -> save(author, stored, mutation, body));
    }

    private static SaveResult again(StoredResponse.StoredMutation before, Author author, String body) {
        boolean same =
                before.author().equals(author.memberId()) && before.bodySha256().equals(body);
        return same
                ? new SaveResult.Replayed(ResponseJson.read(before.result(), SaveReply.class))
                : new SaveResult.IdReused();
    }

    private SaveResult save(Author author, StoredResponse stored, Mutation mutation, String body) {
        Questionnaire questionnaire = questionnaires.get(stored.questionnaire());
        Background background = surroundings.recent(stored.round(), stored.organisation());
        Draft draft = new Draft(stored, questionnaire, author, clock.instant().truncatedTo(ChronoUnit.MICROS));
        MutationCheck.Finding finding = MutationCheck.of(mutation, questionnaire, draft, background);
        if (!finding.problems().isEmpty()) {
            return new SaveResult.Malformed(finding.problems());
        }
        Rights rights = sectionRights.of(author.actor(), stored.round(), stored.organisation(), questionnaire);
        Assessment before = assess(stored, questionnaire, background, draft);
        List<String> refused = refused(finding.places(), questionnaire, rights, stored, before);
        if (!refused.isEmpty()) {
            return new SaveResult.NotAllowed(refused);
        }
        ApplyOperations operations = new ApplyOperations(
                draft,
                questionnaire,
                background,
                texts.locale(author.language()).toLocale());
        operations.values(mutation);
        Evaluation evaluation = evaluate(stored, questionnaire, background, draft);
        operations.remarks(mutation, evaluation);
        Assessment after = Assessment.of(questionnaire, evaluation, draft.explanations(), draft.seen());
        ResponseState state = state(stored, after, draft);
        ReplyWriter.Save done = new ReplyWriter.Save(
                mutation, questionnaire, rights, stored.head().seq(), before, after, state);
        SaveReply reply = replies.write(done, draft);
        store(stored, state, mutation, body, reply, draft);
        return new SaveResult.Saved(reply);
    }

    private static List<String> refused(
            List<CellPath> places,
            Questionnaire questionnaire,
            Rights rights,
            StoredResponse stored,
            Assessment before) {
        OpenCells open = OpenCells.of(stored.openCells(), before.evaluation(), before.checks());
        return places.stream()
                .filter(path -> !open.contains(path)
                        || !rights.mayWrite(questionnaire
                                .question(path.question())
                                .orElseThrow()
                                .basics()
                                .section()))
                .map(CellPath::toString)
                .toList();
    }

    private static Assessment assess(
            StoredResponse stored, Questionnaire questionnaire, Background background, Draft draft) {
        return Assessment.of(
                questionnaire, evaluate(stored, questionnaire, background, draft), draft.explanations(), draft.seen());
    }

    private static Evaluation evaluate(
            StoredResponse stored, Questionnaire questionnaire, Background background, Draft draft) {
        return Evaluation.of(
                questionnaire,
                draft.answers(),
                background.surroundings(),
                stored.head().form());
    }

    private static ResponseState state(StoredResponse stored, Assessment after, Draft draft) {
        if (stored.head().state() == ResponseState.RETURNED) {
            return ResponseState.RETURNED;
        }
        return after.complete() && draft.conflicts().isEmpty() ? ResponseState.READY : ResponseState.IN_PROGRESS;
    }

    private void store(
            StoredResponse stored, ResponseState state, Mutation mutation, String body, SaveReply reply, Draft draft) {
        var id = stored.head().id().orElseThrow();
        if (draft.isChanged()) {
            answers.write(id, draft);
            responses.update(stored.head().at(draft.seq(), state), stored.openCells());
            audit.record(event(stored, mutation, draft));
        }
        answers.remember(id, mutation, body, reply, draft.author().memberId(), draft.now());
    }

    private static AuditEvent event(StoredResponse stored, Mutation mutation, Draft draft) {
        Map<String, String> old = new TreeMap<>();
        Map<String, String> now = new TreeMap<>();
        for (Cell cell : draft.changedCells()) {
            String path = cell.path().toString();
            Cell before = draft.before(cell.path());
            old.put(path, before == null ? "" : written(before));
            now.put(path, written(cell));
        }
        draft.changedRows()
                .forEach(row -> now.put(row.question() + "[" + row.id() + "]", row.present() ? "present" : "removed"));
        draft.changedExplanations()
                .forEach((edit, said) -> now.put(
                        "explanation " + edit, said.map(Explanation::text).orElse("")));
        String stream =
                AuditEvent.response(stored.round(), stored.organisation().value());
        return AuditEvent.by(draft.author().actor(), "ANSWERS_SAVED", stream)
                .about(mutation.id().toString())
                .changed(ResponseJson.write(old), ResponseJson.write(now));
    }

    /** Canonical value, {@code !code} for a missing one, the raw text of one that cannot be read. */
    private static String written(Cell cell) {
        var missing = Entry.missingCode(cell.answer());
        String value = Entry.value(cell.answer());
        return missing != null ? "!" + missing.code() : value != null ? value : cell.raw();
    }
}
