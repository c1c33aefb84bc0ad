package fi.kuntapeili.survey.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All answers of one response at one moment: the cells that are not empty, and the ids of roster rows in their order.
 */
public record AnswerSet(Map<CellPath, Answer> cells, Map<String, List<String>> rosterRows) {

    public static final AnswerSet EMPTY = new AnswerSet(Map.of(), Map.of());

    public AnswerSet {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        rosterRows.forEach((question, ids) -> rows.put(question, List.copyOf(ids)));
        rosterRows = Collections.unmodifiableMap(rows);
    }

    public Optional<Answer> at(CellPath path) {
        return Optional.ofNullable(cells.get(path));
    }

    /** The typed value; empty when there is none, a missing code, or a text that cannot be read. */
    public Optional<Value> value(CellPath path) {
        return cells.get(path) instanceof Answer.Given given ? Optional.of(given.value()) : Optional.empty();
    }

    public Optional<MissingCode> missing(CellPath path) {
        return cells.get(path) instanceof Answer.Missing missing ? Optional.of(missing.code()) : Optional.empty();
    }

    /** Ids of the rows of a roster, in order; empty when it has none. */
    public List<String> rows(String question) {
        return rosterRows.getOrDefault(question, List.of());
    }
}
