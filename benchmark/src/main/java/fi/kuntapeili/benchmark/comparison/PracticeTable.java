package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;
import java.util.Map;

/**
 * Who answered what to one open question, by name. Free text and rosters are never in it.
 *
 * @param question id
 * @param text of the question
 * @param section id of the section that it stands in
 * @param items what is answered: one for a plain question, one per row and column of a matrix, one per part of a composition
 * @param rows organisations of the group that answered, by name in code order
 */
public record PracticeTable(String question, LocalizedText text, String section, List<Item> items, List<Row> rows) {

    public PracticeTable {
        items = List.copyOf(items);
        rows = List.copyOf(rows);
    }

    /**
     * @param path of the cell
     * @param label of the row or part; the question's own text for a plain question
     * @param options labels by code in their order; empty for numbers
     */
    public record Item(String path, LocalizedText label, Map<String, LocalizedText> options) {}

    /** @param answers by path: the codes chosen, or the number as one text */
    public record Row(OrganisationCode organisation, LocalizedText name, Map<String, List<String>> answers) {}

    /** How many of the rows chose the option in the cell. */
    public long count(String path, String option) {
        return rows.stream()
                .filter(row -> row.answers().getOrDefault(path, List.of()).contains(option))
                .count();
    }
}
