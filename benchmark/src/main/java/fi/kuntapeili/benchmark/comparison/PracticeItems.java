package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.ChoiceCell;
import fi.kuntapeili.survey.questionnaire.ChoicesCell;
import fi.kuntapeili.survey.questionnaire.Column;
import fi.kuntapeili.survey.questionnaire.Composition;
import fi.kuntapeili.survey.questionnaire.Matrix;
import fi.kuntapeili.survey.questionnaire.Option;
import fi.kuntapeili.survey.questionnaire.Question;
import fi.kuntapeili.survey.questionnaire.Roster;
import fi.kuntapeili.survey.questionnaire.Row;
import fi.kuntapeili.survey.questionnaire.ScalarQuestion;
import fi.kuntapeili.survey.questionnaire.TextCell;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of a question that can stand in a table by name: never free text, never a roster. */
final class PracticeItems {

    private PracticeItems() {}

    static List<PracticeTable.Item> of(Question question) {
        List<PracticeTable.Item> items = new ArrayList<>();
        if (question instanceof ScalarQuestion scalar) {
            add(items, CellPath.of(question.id()), question.basics().wording().text(), scalar.cell());
        } else if (question instanceof Matrix matrix) {
            for (Row row : matrix.rows()) {
                for (Column column : matrix.columns()) {
                    CellPath path = CellPath.cell(question.id(), row.code(), column.id());
                    add(items, path, matrix.columns().size() == 1 ? row.label() : both(row, column), column.type());
                }
            }
        } else if (question instanceof Composition composition) {
            for (Row part : composition.parts()) {
                add(items, CellPath.part(question.id(), part.code()), part.label(), composition.cell());
            }
        } else if (!(question instanceof Roster)) {
            throw new IllegalStateException("A question of an unknown kind: " + question.kind());
        }
        return items;
    }

    private static LocalizedText both(Row row, Column column) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.label()
                .byLanguage()
                .forEach((language, text) ->
                        texts.put(language, text + ": " + column.label().in(language)));
        return new LocalizedText(texts);
    }

    private static void add(List<PracticeTable.Item> items, CellPath path, LocalizedText label, CellType type) {
        if (!(type instanceof TextCell)) {
            Map<String, LocalizedText> options = new LinkedHashMap<>();
            options(type).forEach(option -> options.put(option.code(), option.label()));
            items.add(new PracticeTable.Item(path.toString(), label, options));
        }
    }

    private static List<Option> options(CellType type) {
        if (type instanceof ChoiceCell choice) {
            return choice.options();
        }
        return type instanceof ChoicesCell choices ? choices.options() : List.of();
    }
}
