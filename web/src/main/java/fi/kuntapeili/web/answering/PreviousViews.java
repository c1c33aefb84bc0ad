package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Prefill;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.response.Background.Previous;
import fi.kuntapeili.survey.response.ResponseSheet;
import fi.kuntapeili.web.answering.QuestionView.AnswerLine;
import fi.kuntapeili.web.answering.QuestionView.PreviousRow;
import fi.kuntapeili.web.answering.QuestionView.PreviousView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws what the previous round has for a question. */
final class PreviousViews {

    private final ResponseSheet sheet;
    private final AnswerLines lines;

    PreviousViews(ResponseSheet sheet, AnswerLines lines) {
        this.sheet = sheet;
        this.lines = lines;
    }

    /** Empty when the question does not use the previous round, or that has no value for it. */
    Optional<PreviousView> of(Question question) {
        Prefill use = question.basics().prefill();
        if (use == Prefill.NONE) {
            return Optional.empty();
        }
        return sheet.background().previous().flatMap(previous -> view(question, use, previous));
    }

    private Optional<PreviousView> view(Question question, Prefill use, Previous previous) {
        AnswerSet before = previous.answers();
        List<CellPath> valued = question.cells(before).stream()
                .filter(path -> before.value(path).isPresent())
                .toList();
        if (valued.isEmpty()) {
            return Optional.empty();
        }
        List<AnswerLine> read = lines.of(question, before).stream()
                .filter(line -> line.words() != null)
                .toList();
        boolean same = valued.stream()
                .allMatch(path -> before.value(path).equals(sheet.answers().value(path)));
        return Optional.of(new PreviousView(
                use.name().toLowerCase(Locale.ROOT),
                previous.referenceYear(),
                read,
                same,
                valued.stream().map(CellPath::toString).collect(Collectors.joining(" ")),
                question instanceof Roster roster ? rows(roster, before) : List.of()));
    }

    /** Rows that are not in the answers yet. */
    private List<PreviousRow> rows(Roster roster, AnswerSet before) {
        List<String> present = sheet.answers().rows(roster.id());
        return before.rows(roster.id()).stream()
                .filter(row -> !present.contains(row))
                .map(row -> new PreviousRow(row, lines.title(roster, row, before), lines.cells(roster, row, before)))
                .toList();
    }
}
