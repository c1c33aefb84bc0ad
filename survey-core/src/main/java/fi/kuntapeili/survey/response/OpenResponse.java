package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.SectionAssignments;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Evaluation;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a response for a page. Staff's reading is an event in the trail of the response. */
@ApplicationScoped
public class OpenResponse {

    @Inject
    ResponseRepository responses;

    @Inject
    SubmissionRepository submissions;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    SurroundingsOf surroundings;

    @Inject
    FormLengths forms;

    @Inject
    SectionRights sectionRights;

    @Inject
    SectionAssignments assignments;

    @Inject
    ReplyWriter replies;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /**
     * The response as it is now, also when nobody has started it; empty when the round does not ask the organisation. The
     * sheet holds every section: a page shows those that {@link ResponseSheet#rights} gives.
     */
    @Transactional
    public Optional<ResponseSheet> read(Author reader, String round, OrganisationCode organisation) {
        Optional<ResponseSheet> sheet = responses
                .find(round, organisation)
                .filter(StoredResponse::asked)
                .map(stored -> sheet(reader, stored));
        if (sheet.isPresent()
                && policy.allows(reader.actor(), Action.RESPONSE_REVIEW, Subject.of(round, organisation))) {
            audit.record(
                    AuditEvent.by(reader.actor(), "ANSWERS_READ", AuditEvent.response(round, organisation.value())));
        }
        return sheet;
    }

    private ResponseSheet sheet(Author reader, StoredResponse stored) {
        Questionnaire questionnaire = questionnaires.get(stored.questionnaire());
        Background background = surroundings.recent(stored.round(), stored.organisation());
        ResponseHead head = stored.head().id().isPresent()
                ? stored.head()
                : stored.head().withForm(forms.of(stored.round(), stored.organisation()));
        Map<CellPath, Cell> cells = stored.cells(questionnaire);
        Map<String, List<RosterRow>> rows = stored.rows();
        var answers = StoredResponse.answers(cells, rows);
        Evaluation evaluation = Evaluation.of(questionnaire, answers, background.surroundings(), head.form());
        Assessment assessment = Assessment.of(questionnaire, evaluation, stored.explanations(), stored.seen());
        return new ResponseSheet(
                head,
                questionnaire,
                answers,
                Collections.unmodifiableMap(cells),
                evaluation,
                assessment.checks(),
                assessment.progress(),
                stored.conflicts(questionnaire).stream()
                        .map(open -> replies.conflict(open, cells.get(open.path()), questionnaire, reader.language()))
                        .toList(),
                rows.values().stream()
                        .flatMap(List::stream)
                        .filter(row -> !row.present())
                        .map(RosterRow::change)
                        .toList(),
                background,
                assignments.listed(stored.round(), stored.organisation()),
                head.id().map(submissions::notes).orElse(List.of()),
                stored.openCells(),
                sectionRights.of(reader.actor(), stored.round(), stored.organisation(), questionnaire),
                stored.toAnswering());
    }
}
