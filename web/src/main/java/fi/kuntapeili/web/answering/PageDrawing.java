package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Section;
import fi.kuntapeili.survey.response.Mutation;
import fi.kuntapeili.survey.response.Operation;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.response.RowChange;
import fi.kuntapeili.survey.response.SaveReply;
import fi.kuntapeili.survey.response.SavedCell;
import fi.kuntapeili.web.answering.ReplyJson.ChecksJson;
import fi.kuntapeili.web.answering.ReplyJson.PageJson;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws, after a save, the parts of a section that look different now, with the templates of the page itself: what the
 * browser shows and what a reload shows are the same.
 */
@ApplicationScoped
class PageDrawing {

    @Inject
    @Location("question/frame")
    Template frame;

    @Inject
    @Location("question/checks")
    Template checks;

    @Inject
    @Location("answering/summary")
    Template summary;

    @Inject
    @Location("answering/progress")
    Template progress;

    @Inject
    SectionPages pages;

    PageJson draw(
            Visit visit,
            ResponseSheet sheet,
            QuestionViews views,
            Section section,
            Mutation mutation,
            SaveReply reply) {
        List<QuestionView> questions = views.of(section);
        Set<String> anew = anew(mutation, reply);
        Map<String, String> drawn = new LinkedHashMap<>();
        Map<String, ChecksJson> said = new LinkedHashMap<>();
        for (QuestionView question : questions) {
            if (anew.contains(question.id())) {
                drawn.put(question.id(), frame.data("q", question).render());
            } else {
                said.put(
                        question.id(),
                        new ChecksJson(
                                question.checksMark(),
                                question.marked(),
                                checks.data("q", question).render()));
            }
        }
        return new PageJson(
                ids(questions, false),
                ids(questions, true),
                drawn,
                said,
                Map.of(
                        "section-summary",
                        summary.data("problems", pages.problems(visit, questions))
                                .render(),
                        "section-progress",
                        progress.data("progress", sheet.progressOf(section.id()).orElseThrow())
                                .render()));
    }

    private static Set<String> ids(List<QuestionView> questions, boolean hidden) {
        return questions.stream()
                .filter(question -> question.hidden() == hidden)
                .map(QuestionView::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Questions in which more changed than what the person typed: rows, taken over values, conflicts, others' answers. */
    private static Set<String> anew(Mutation mutation, SaveReply reply) {
        Set<String> questions = new LinkedHashSet<>();
        reply.rows().stream().map(RowChange::question).forEach(questions::add);
        reply.otherRows().stream().map(RowChange::question).forEach(questions::add);
        reply.others().stream().map(SavedCell::path).map(CellPath::question).forEach(questions::add);
        reply.conflicts().forEach(conflict -> questions.add(conflict.path().question()));
        mutation.operations().forEach(operation -> about(operation, reply).ifPresent(questions::add));
        return questions;
    }

    private static Optional<String> about(Operation operation, SaveReply reply) {
        if (operation instanceof Operation.Confirm confirm) {
            return Optional.of(confirm.path().question());
        }
        if (operation instanceof Operation.ConfirmRow row) {
            return Optional.of(row.question());
        }
        // Which cell a conflict was about is known from the cell that was written or kept.
        return operation instanceof Operation.ResolveConflict
                ? reply.accepted().stream().map(cell -> cell.path().question()).findFirst()
                : Optional.empty();
    }
}
