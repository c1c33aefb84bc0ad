package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Section;
import fi.kuntapeili.survey.questionnaire.SectionProgress;
import fi.kuntapeili.survey.response.Conflict;
import fi.kuntapeili.survey.response.RaisedCheck;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.answering.QuestionView.AnswerLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A whole response to read: every question that is asked with its answer, and what is still open, by section. */
@ApplicationScoped
class ReadThrough {

    /** @param open what keeps the response from being submitted */
    public record Part(
            String id,
            int number,
            String title,
            SectionProgress progress,
            boolean writable,
            List<OpenItem> open,
            List<ReadQuestion> questions) {}

    /** @param detail more about it, or null */
    public record OpenItem(String href, String text, String detail) {}

    public record ReadQuestion(
            String id, String text, String audience, List<AnswerLine> lines, List<String> explanations) {}

    @Inject
    Texts texts;

    /** The sections that the reader may see. */
    List<Part> of(Visit visit, ResponseSheet sheet, QuestionViews views) {
        List<Part> parts = new ArrayList<>();
        int number = 0;
        for (Section section : sheet.questionnaire().sections()) {
            number++;
            if (sheet.rights().mayRead(section.id())) {
                parts.add(part(visit, sheet, views, section, number));
            }
        }
        return parts;
    }

    private Part part(Visit visit, ResponseSheet sheet, QuestionViews views, Section section, int number) {
        List<Question> asked = sheet.questionnaire().questions(section).stream()
                .filter(question -> sheet.evaluation().visible().contains(question.id()))
                .toList();
        return new Part(
                section.id(),
                number,
                section.title().in(visit.language()),
                sheet.progressOf(section.id()).orElseThrow(),
                sheet.obstacle().isEmpty() && sheet.rights().mayWrite(section.id()),
                asked.stream()
                        .flatMap(question -> open(visit, sheet, views, question).stream())
                        .toList(),
                asked.stream()
                        .map(question -> read(visit, sheet, views, question))
                        .toList());
    }

    private ReadQuestion read(Visit visit, ResponseSheet sheet, QuestionViews views, Question question) {
        return new ReadQuestion(
                question.id(),
                question.basics().wording().text().in(visit.language()),
                question.basics().confidentiality().name().toLowerCase(Locale.ROOT),
                views.lines().of(question, sheet.answers()),
                sheet.checksAt(question.id()).stream()
                        .filter(check -> check.explanation() != null)
                        .map(check -> check.explanation().text())
                        .toList());
    }

    private List<OpenItem> open(Visit visit, ResponseSheet sheet, QuestionViews views, Question question) {
        List<OpenItem> open = new ArrayList<>();
        String section = question.basics().section();
        String text = question.basics().wording().text().in(visit.language());
        for (Conflict conflict : sheet.conflicts()) {
            if (conflict.path().question().equals(question.id())) {
                String href = visit.place().field(section, "conflict-" + conflict.id());
                open.add(new OpenItem(href, text, texts.get(visit.language(), "conflict_title")));
            }
        }
        sheet.checksAt(question.id()).stream().filter(RaisedCheck::blocks).forEach(check -> {
            CellPath path = check.raised().path();
            open.add(new OpenItem(
                    href(visit, section, path),
                    text,
                    views.message(check.raised().message())));
        });
        // One line is enough for all the empty cells of one table; the link leads to the first.
        sheet.evaluation().gaps().stream()
                .filter(path -> path.question().equals(question.id()))
                .findFirst()
                .ifPresent(path -> open.add(
                        new OpenItem(href(visit, section, path), text, texts.get(visit.language(), "check_gap"))));
        return open;
    }

    /** A question as a whole has no control of its own; the link then leads to the question. */
    private static String href(Visit visit, String section, CellPath path) {
        return path.column() == null
                ? visit.place().question(section, path.question())
                : visit.place().field(section, Slot.dom(path.toString()));
    }
}
