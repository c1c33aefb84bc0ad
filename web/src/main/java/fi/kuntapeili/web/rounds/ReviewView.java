package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Column;
import fi.kuntapeili.survey.questionnaire.Composition;
import fi.kuntapeili.survey.questionnaire.Matrix;
import fi.kuntapeili.survey.questionnaire.Message;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.questionnaire.Row;
import fi.kuntapeili.survey.questionnaire.Section;
import fi.kuntapeili.survey.response.CellText;
import fi.kuntapeili.survey.response.RaisedCheck;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.rounds.ReviewPage.Flag;
import fi.kuntapeili.web.rounds.ReviewPage.Line;
import fi.kuntapeili.web.rounds.ReviewPage.QuestionView;
import fi.kuntapeili.web.rounds.ReviewPage.SectionView;
import fi.kuntapeili.web.text.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts a response into words for reading: every question that is asked, with its values and raised checks. */
@ApplicationScoped
class ReviewView {

    @Inject
    CellText cellText;

    @Inject
    Texts texts;

    @Inject
    CurrentLanguage language;

    List<SectionView> sections(ResponseSheet sheet, Set<String> chosen) {
        return sheet.questionnaire().sections().stream()
                .map(section -> new SectionView(section.title().in(language()), questions(sheet, section, chosen)))
                .filter(section -> !section.questions().isEmpty())
                .toList();
    }

    List<Flag> flags(ResponseSheet sheet) {
        return sheet.checks().stream().map(check -> flag(sheet, check)).toList();
    }

    private List<QuestionView> questions(ResponseSheet sheet, Section section, Set<String> chosen) {
        return sheet.questionnaire().questions(section).stream()
                .filter(question -> sheet.evaluation().visible().contains(question.id()))
                .map(question -> new QuestionView(
                        question.id(),
                        question.basics().wording().text().in(language()),
                        "review_sees_"
                                + question.basics().confidentiality().name().toLowerCase(Locale.ROOT),
                        answer(sheet, question),
                        sheet.checksAt(question.id()).stream()
                                .map(check -> flag(sheet, check))
                                .toList(),
                        chosen.contains(question.id())))
                .toList();
    }

    private List<Line> answer(ResponseSheet sheet, Question question) {
        List<Line> lines = new ArrayList<>();
        question.missing(sheet.answers()).ifPresent(code -> lines.add(new Line("", missing(code))));
        for (CellPath path : question.cells(sheet.answers())) {
            if (path.equals(path.whole())) {
                if (question.missing(sheet.answers()).isEmpty()) {
                    value(sheet, path).ifPresent(value -> lines.add(new Line("", value)));
                }
                continue;
            }
            String label = label(sheet, question, path);
            value(sheet, path).ifPresent(value -> lines.add(new Line(label, value)));
        }
        return lines;
    }

    Optional<String> value(ResponseSheet sheet, CellPath path) {
        Optional<Answer> answer = sheet.answers().at(path);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        if (answer.get() instanceof Answer.Missing missing) {
            return Optional.of(missing(missing.code()));
        }
        if (answer.get() instanceof Answer.Unreadable unreadable) {
            return Optional.of(unreadable.raw());
        }
        return Optional.of(cellText.of(sheet.questionnaire().typeAt(path), answer, language()));
    }

    private String missing(MissingCode code) {
        String key = "review_missing_" + code.code();
        return texts.get(language(), key);
    }

    /** The words of the row and the column of a cell; a roster's rows are numbered. */
    String label(ResponseSheet sheet, Question question, CellPath path) {
        if (question instanceof Matrix matrix) {
            String column = matrix.columns().size() == 1 ? "" : ", " + column(matrix.columns(), path.column());
            return row(matrix.rows(), path.row()) + column;
        }
        if (question instanceof Roster roster) {
            int number = sheet.answers().rows(roster.id()).indexOf(path.row()) + 1;
            return number + ". " + column(roster.columns(), path.column());
        }
        if (question instanceof Composition composition) {
            return row(composition.parts(), path.column());
        }
        return "";
    }

    private String row(List<Row> rows, String code) {
        return rows.stream()
                .filter(row -> row.code().equals(code))
                .map(row -> row.label().in(language()))
                .findFirst()
                .orElse(code);
    }

    private String column(List<Column> columns, String id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .map(column -> column.label().in(language()))
                .findFirst()
                .orElse(id);
    }

    private Flag flag(ResponseSheet sheet, RaisedCheck check) {
        String question = check.raised().question();
        return new Flag(
                question,
                sheet.questionnaire()
                        .question(question)
                        .map(each -> each.basics().wording().text().in(language()))
                        .orElse(question),
                "review_tier_" + check.raised().tier().name().toLowerCase(Locale.ROOT),
                check.blocks() ? "error" : "attention",
                words(check.raised().message()),
                check.explanation() == null ? "" : check.explanation().text());
    }

    String words(Message message) {
        if (message instanceof Message.Standard standard) {
            return texts.get(language(), standard.key(), standard.args().toArray());
        }
        return ((Message.Authored) message).text().in(language());
    }

    private String language() {
        return language.language();
    }
}
