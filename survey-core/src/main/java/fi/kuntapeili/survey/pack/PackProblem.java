package fi.kuntapeili.survey.pack;

import java.util.List;

/**
 * One thing that is wrong with a pack.
 *
 * @param file name of the file
 * @param row line in the file, counted from 1; 0 when the problem is not in one place
 * @param column name of the column, or place in a definition such as {@code question a, edit b}; empty for a whole row
 * @param key of the product's texts that say the reason; {@code args} in its order
 */
public record PackProblem(String file, int row, String column, String key, List<Object> args) {

    public PackProblem {
        args = List.copyOf(args);
    }

    public static PackProblem of(String file, int row, String column, String key, Object... args) {
        return new PackProblem(file, row, column, key, List.of(args));
    }
}
