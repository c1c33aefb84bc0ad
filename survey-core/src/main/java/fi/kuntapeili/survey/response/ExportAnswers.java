package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Answer;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Column;
import fi.kuntapeili.survey.questionnaire.Composition;
import fi.kuntapeili.survey.questionnaire.Matrix;
import fi.kuntapeili.survey.questionnaire.MissingCode;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.questionnaire.Row;
import fi.kuntapeili.survey.questionnaire.Value;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.text.CsvWriter;
import fi.kuntapeili.survey.text.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An organisation's answers as CSV, a row a cell in the order of the questionnaire, in the sections that the reader may see.
 * The same answers give the same file.
 */
@ApplicationScoped
public class ExportAnswers {

    private static final List<String> HEADER = List.of(
            "round",
            "organisation",
            "questionnaire",
            "language",
            "section",
            "path",
            "question",
            "raw",
            "value",
            "label",
            "missing",
            "version",
            "synthetic");

    @Inject
    ResponseRepository responses;

    @Inject
    RoundRepository rounds;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    SectionRights sectionRights;

    @Inject
    CellText texts;

    /** Empty when the round does not ask the organisation. */
    @Transactional
    public Optional<String> csv(Author reader, String round, OrganisationCode organisation) {
        return responses
                .find(round, organisation)
                .filter(StoredResponse::asked)
                .map(stored -> csv(reader, stored, questionnaires.get(stored.questionnaire())));
    }

    private String csv(Author reader, StoredResponse stored, Questionnaire questionnaire) {
        Rights rights = sectionRights.of(reader.actor(), stored.round(), stored.organisation(), questionnaire);
        Map<CellPath, Cell> cells = stored.cells(questionnaire);
        var answers = StoredResponse.answers(cells, stored.rows());
        boolean synthetic = rounds.findById(stored.round()).synthetic();
        CsvWriter csv = new CsvWriter().row(HEADER);
        for (Question question : questionnaire.questions()) {
            if (!rights.mayRead(question.basics().section())) {
                continue;
            }
            List<CellPath> paths = new ArrayList<>(question.cells(answers));
            CellPath whole = CellPath.of(question.id());
            if (!paths.contains(whole) && answers.at(whole).isPresent()) {
                paths.add(0, whole);
            }
            for (CellPath path : paths) {
                csv.row(row(
                        reader,
                        stored,
                        synthetic,
                        questionnaire,
                        question,
                        path,
                        Optional.ofNullable(cells.get(path))));
            }
        }
        return csv.toString();
    }

    private List<Object> row(
            Author reader,
            StoredResponse stored,
            boolean synthetic,
            Questionnaire questionnaire,
            Question question,
            CellPath path,
            Optional<Cell> cell) {
        Optional<Answer> answer = cell.flatMap(Cell::answer);
        MissingCode missing = Entry.missingCode(answer);
        List<Object> row = new ArrayList<>();
        row.add(stored.round());
        row.add(stored.organisation());
        row.add(questionnaire.id() + " " + questionnaire.version());
        row.add(reader.language());
        row.add(question.basics().section());
        row.add(path);
        row.add(label(question, path, reader.language()));
        row.add(cell.map(Cell::raw).orElse(""));
        row.add(value(answer));
        row.add(texts.of(question.typeAt(path), answer, reader.language()));
        row.add(missing == null ? "" : missing.code());
        row.add(cell.map(Cell::version).orElse(0L));
        row.add(synthetic);
        return row;
    }

    /** Numbers stay numbers, so that a negative one is not taken for a formula. */
    private static Object value(Optional<Answer> answer) {
        return answer.isPresent()
                        && answer.get() instanceof Answer.Given given
                        && given.value() instanceof Value.Number number
                ? number.number()
                : Entry.value(answer);
    }

    private static String label(Question question, CellPath path, String language) {
        StringBuilder label =
                new StringBuilder(question.basics().wording().text().in(language));
        if (question instanceof Composition composition && path.column() != null) {
            append(label, row(composition.parts(), path.column()), language);
        } else if (question instanceof Matrix matrix) {
            append(label, row(matrix.rows(), path.row()), language);
            if (matrix.columns().size() > 1) {
                append(label, column(matrix.columns(), path.column()), language);
            }
        } else if (question instanceof Roster roster && path.column() != null) {
            append(label, column(roster.columns(), path.column()), language);
        }
        return label.toString();
    }

    private static void append(StringBuilder label, Optional<LocalizedText> part, String language) {
        part.ifPresent(text -> label.append(": ").append(text.in(language)));
    }

    private static Optional<LocalizedText> row(List<Row> rows, String code) {
        return rows.stream()
                .filter(row -> row.code().equals(code))
                .map(Row::label)
                .findFirst();
    }

    private static Optional<LocalizedText> column(List<Column> columns, String id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .map(Column::label)
                .findFirst();
    }
}
