package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Evaluation;
import fi.kuntapeili.survey.questionnaire.Message;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.questionnaire.Section;
import fi.kuntapeili.survey.questionnaire.Wording;
import fi.kuntapeili.survey.response.Conflict;
import fi.kuntapeili.survey.response.RaisedCheck;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.answering.QuestionView.CheckView;
import fi.kuntapeili.web.answering.QuestionView.ConflictView;
import fi.kuntapeili.web.answering.QuestionView.KeptView;
import fi.kuntapeili.web.answering.QuestionView.RemovedRowView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the questions of one response for one reader. */
final class QuestionViews {

    private final ResponseSheet sheet;
    private final Texts texts;
    private final String language;
    private final FieldViews fields;
    private final AnswerLines lines;
    private final PreviousViews previous;

    QuestionViews(ResponseSheet sheet, AnswerWords words, Texts texts, String language) {
        this.sheet = sheet;
        this.texts = texts;
        this.language = language;
        Set<CellPath> marked = sheet.checks().stream()
                .filter(RaisedCheck::blocks)
                .map(check -> check.raised().path())
                .collect(Collectors.toSet());
        this.fields = new FieldViews(new CellViews(words, sheet.answers(), sheet::version, marked, language));
        this.lines = new AnswerLines(words, language);
        this.previous = new PreviousViews(sheet, lines);
    }

    AnswerLines lines() {
        return lines;
    }

    /** The questions of a section in their order, those that are not asked now included. */
    List<QuestionView> of(Section section) {
        List<QuestionView> views = new ArrayList<>();
        for (Question question : sheet.questionnaire().questions(section)) {
            views.add(view(question, views.size() + 1));
        }
        return views;
    }

    private QuestionView view(Question question, int number) {
        Wording wording = question.basics().wording();
        FieldView field = fields.field(question);
        return new QuestionView(
                question.id(),
                number,
                question.kind(),
                question.basics().confidentiality().name().toLowerCase(Locale.ROOT),
                !required(question),
                !sheet.evaluation().visible().contains(question.id()),
                writable(question),
                wording.text().in(language),
                in(wording.help()),
                in(wording.includes()),
                in(wording.excludes()),
                in(wording.example()),
                field,
                lines.of(question, sheet.answers()),
                previous.of(question).orElse(null),
                checks(question, field),
                conflicts(question),
                removed(question));
    }

    private boolean required(Question question) {
        return Evaluation.required(question, sheet.head().form());
    }

    /** A question may be changed when one of its cells may; a returned response can open single cells. */
    private boolean writable(Question question) {
        return sheet.mayChange(CellPath.of(question.id()))
                || question.cells(sheet.answers()).stream().anyMatch(sheet::mayChange);
    }

    private String in(LocalizedText text) {
        return text == null ? null : text.in(language);
    }

    /** Checks of a question, strongest first. */
    List<CheckView> checks(Question question, FieldView field) {
        return sheet.checksAt(question.id()).stream()
                .map(check -> check(check, field.dom()))
                .toList();
    }

    private CheckView check(RaisedCheck check, String first) {
        CellPath path = check.raised().path();
        boolean ofCell = path.column() != null;
        return new CheckView(
                check.raised().check(),
                check.raised().tier().name().toLowerCase(Locale.ROOT),
                check.standing().name().toLowerCase(Locale.ROOT),
                check.blocks(),
                ofCell ? Slot.dom(path.toString()) : first,
                message(check.raised().message()),
                check.explanation() == null ? "" : check.explanation().text(),
                check.explanation() == null ? null : check.explanation().authorName());
    }

    /** What a check says, in the reader's language. */
    String message(Message message) {
        if (message instanceof Message.Standard standard) {
            return texts.get(language, standard.key(), standard.args().toArray());
        }
        return ((Message.Authored) message).text().in(language);
    }

    private List<ConflictView> conflicts(Question question) {
        return sheet.conflicts().stream()
                .filter(conflict -> conflict.path().question().equals(question.id()))
                .map(conflict -> new ConflictView(
                        conflict.id().toString(),
                        Slot.dom(conflict.path().toString()),
                        lines.label(question, conflict.path(), sheet.answers()),
                        kept(question, conflict.path(), conflict.mine()),
                        kept(question, conflict.path(), conflict.theirs()),
                        conflict.theirsVersion()))
                .toList();
    }

    private KeptView kept(Question question, CellPath path, Conflict.Kept kept) {
        String read = kept.value() == null
                ? kept.missing() == null ? kept.raw() : lines.words().missing(kept.missing(), language)
                : question.typeAt(path)
                        .flatMap(type -> type.readCanonical(kept.value())
                                .map(answer -> lines.words().read(type, answer, language)))
                        .orElse(kept.raw());
        return new KeptView(read == null || read.isBlank() ? null : read, kept.authorName(), kept.at());
    }

    private List<RemovedRowView> removed(Question question) {
        if (!(question instanceof Roster roster)) {
            return List.of();
        }
        return sheet.removedRows().stream()
                .filter(row -> row.question().equals(roster.id()))
                .map(row -> new RemovedRowView(roster.id(), row.row(), removedTitle(roster, row.row())))
                .toList();
    }

    /** The cells of a removed row are kept, but are no answers; its name is read from what is stored. */
    private String removedTitle(Roster roster, String row) {
        return roster.columns().stream()
                .map(column -> sheet.cells().get(CellPath.cell(roster.id(), row, column.id())))
                .filter(cell -> cell != null && !cell.raw().isBlank())
                .map(cell -> cell.raw())
                .findFirst()
                .orElse(null);
    }
}
