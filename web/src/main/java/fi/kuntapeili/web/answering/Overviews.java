package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Confidentiality;
import fi.kuntapeili.survey.questionnaire.FormLength;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Section;
import fi.kuntapeili.survey.questionnaire.SectionProgress;
import fi.kuntapeili.survey.response.Obstacle;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.response.ReviewNote;
import fi.kuntapeili.survey.round.Today;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.answering.Overview.PersonView;
import fi.kuntapeili.web.answering.Overview.ReturnView;
import fi.kuntapeili.web.answering.Overview.SectionRow;
import fi.kuntapeili.web.page.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws the task list of a response. */
@ApplicationScoped
class Overviews {

    @Inject
    AccessPolicy policy;

    @Inject
    People people;

    @Inject
    Texts texts;

    @Inject
    Today today;

    Overview of(Visit visit, ResponseSheet sheet) {
        List<People.Person> persons = people.of(visit.round().id(), visit.organisation());
        List<SectionRow> rows = rows(visit, sheet, persons);
        List<SectionRow> readable = rows.stream().filter(SectionRow::readable).toList();
        return new Overview(
                readable.stream().mapToInt(SectionRow::asked).sum(),
                readable.stream().mapToInt(SectionRow::answered).sum(),
                minutesLeft(readable),
                next(visit, sheet, readable),
                sheet.obstacle().map(Obstacle::key).orElse(null),
                receipt(visit, sheet),
                returned(visit, sheet),
                sheet.head().form() == FormLength.CORE,
                rows,
                visit.round().closes(),
                Math.max(0, ChronoUnit.DAYS.between(today.date(), visit.round().closes())),
                visit.round().state().takesAnswers(),
                persons(visit, sheet, persons),
                count(sheet, Confidentiality.OPEN),
                count(sheet, Confidentiality.PEER),
                count(sheet, Confidentiality.NEVER),
                allows(visit, Action.PEOPLE),
                allows(visit, Action.ANSWERS_EXPORT));
    }

    /** Every section, those that the reader may not see included. */
    List<SectionRow> rows(Visit visit, ResponseSheet sheet, List<People.Person> persons) {
        List<SectionRow> rows = new ArrayList<>();
        for (Section section : sheet.questionnaire().sections()) {
            SectionProgress progress = sheet.progressOf(section.id()).orElseThrow();
            rows.add(new SectionRow(
                    section.id(),
                    rows.size() + 1,
                    section.title().in(visit.language()),
                    section.minutes(),
                    sheet.rights().mayRead(section.id()),
                    progress.asked(),
                    progress.answered(),
                    progress.problems(),
                    progress.state().name().toLowerCase(Locale.ROOT),
                    who(visit, section, persons)));
        }
        return rows;
    }

    /** Names of those who were given this section by itself; the reader is addressed. */
    List<String> who(Visit visit, Section section, List<People.Person> persons) {
        return persons.stream()
                .filter(person -> !person.sections().all() && person.sections().contain(section.id()))
                .map(person -> name(visit, person))
                .toList();
    }

    /** Questions asked of this organisation by who may see their answers. */
    int count(ResponseSheet sheet, Confidentiality confidentiality) {
        return (int) sheet.questionnaire().questions().stream()
                .filter(question -> sheet.evaluation().visible().contains(question.id()))
                .filter(question -> question.basics().confidentiality() == confidentiality)
                .count();
    }

    private String name(Visit visit, People.Person person) {
        return person.id().equals(visit.author().memberId()) ? texts.get(visit.language(), "tasks_you") : person.name();
    }

    private boolean allows(Visit visit, Action action) {
        return policy.allows(visit.actor(), action, Subject.of(visit.round().id(), visit.organisation()));
    }

    private static int minutesLeft(List<SectionRow> rows) {
        double minutes = rows.stream()
                .filter(row -> row.asked() > 0)
                .mapToDouble(row -> (double) row.minutes() * (row.asked() - row.answered()) / row.asked())
                .sum();
        return (int) Math.ceil(minutes);
    }

    /** The first section that is not done; when all are, checking and submitting. */
    private Link next(Visit visit, ResponseSheet sheet, List<SectionRow> rows) {
        if (sheet.obstacle().filter(each -> each != Obstacle.NOT_STARTED).isPresent()) {
            return null;
        }
        boolean begun = sheet.head().state() != ResponseState.NOT_STARTED
                && rows.stream().anyMatch(Overviews::begun);
        Optional<SectionRow> open = rows.stream()
                .filter(row -> sheet.rights().mayWrite(row.id()))
                .filter(row -> row.answered() < row.asked() || row.problems() > 0)
                .findFirst();
        return open.map(row -> Link.to(
                        visit.place().section(row.id()),
                        texts.get(visit.language(), begun ? "tasks_continue" : "tasks_begin", row.title())))
                .orElseGet(() -> Link.to(visit.place().base() + "/check", texts.get(visit.language(), "tasks_ready")));
    }

    private static boolean begun(SectionRow row) {
        return row.answered() > 0 || row.problems() > 0 || row.state().equals("in_progress");
    }

    private String receipt(Visit visit, ResponseSheet sheet) {
        return sheet.head().revision() > 0 && allows(visit, Action.RECEIPT)
                ? visit.place().base() + "/receipts/" + sheet.head().revision()
                : null;
    }

    private ReturnView returned(Visit visit, ResponseSheet sheet) {
        if (sheet.head().state() != ResponseState.RETURNED) {
            return null;
        }
        return sheet.notes().stream()
                .filter(note -> note.decision() == ReviewNote.Decision.RETURNED)
                .findFirst()
                .map(note -> new ReturnView(
                        note.message().isBlank() ? null : note.message(),
                        note.authorName(),
                        note.at(),
                        sheet.openCells().stream()
                                .flatMap(path -> open(visit, sheet, path).stream())
                                .toList(),
                        sheet.rights().mayManage()
                                && sheet.obstacle().isEmpty()
                                && !sheet.openCells().isEmpty()))
                .orElse(null);
    }

    private static Optional<Link> open(Visit visit, ResponseSheet sheet, String path) {
        return CellPath.parse(path)
                .flatMap(cell -> sheet.questionnaire().question(cell.question()))
                .map((Question question) -> Link.to(
                        visit.place().question(question.basics().section(), question.id()),
                        question.basics().wording().text().in(visit.language())));
    }

    private List<PersonView> persons(Visit visit, ResponseSheet sheet, List<People.Person> persons) {
        return persons.stream()
                .map(person -> new PersonView(
                        name(visit, person),
                        person.role().id(),
                        person.sections().all()
                                ? List.of()
                                : sheet.questionnaire().sections().stream()
                                        .filter(section -> person.sections().contain(section.id()))
                                        .map(section -> section.title().in(visit.language()))
                                        .toList()))
                .toList();
    }
}
