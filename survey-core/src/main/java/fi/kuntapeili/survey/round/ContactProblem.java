package fi.kuntapeili.survey.round;

import java.util.List;

/**
 * One thing that is wrong with a file of contacts.
 *
 * @param line in the file, counted from 1; 0 when it is about the file as a whole
 * @param column name of the column; empty for a whole row
 * @param key of the text that says the reason; {@code args} in its order
 */
public record ContactProblem(int line, String column, String key, List<Object> args) {

    public ContactProblem {
        args = List.copyOf(args);
    }

    static ContactProblem of(int line, String column, String key, Object... args) {
        return new ContactProblem(line, column, key, List.of(args));
    }
}
