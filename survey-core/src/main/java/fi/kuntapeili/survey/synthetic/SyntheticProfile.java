package fi.kuntapeili.survey.synthetic;

import fi.kuntapeili.survey.expression.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What plausible answers to a questionnaire look like. Expressions see the answers made so far, {@code ref},
 * {@code organisation} and, inside a row, its columns.
 *
 * @param language in which names are made from the labels of options
 * @param missing how likely a missing code is where one is offered
 * @param beyondCore how likely an organisation with the core form answers everything
 * @param texts sentences for text questions; each must say that it is made up
 * @param cells by cell name: a question, {@code question.column} or {@code question.part}
 * @param rosters by question
 */
public record SyntheticProfile(
        String language,
        double missing,
        double beyondCore,
        List<String> texts,
        Map<String, Cell> cells,
        Map<String, Roster> rosters) {

    static final double MISSING = 0.03;
    static final double BEYOND_CORE = 0.3;

    /** What is plausible where nothing is said: any option, any step, any number in the range. */
    public static SyntheticProfile plain(String language) {
        return new SyntheticProfile(language, MISSING, BEYOND_CORE, List.of(), Map.of(), Map.of());
    }

    public SyntheticProfile {
        texts = List.copyOf(texts);
        cells = Map.copyOf(cells);
        rosters = Map.copyOf(rosters);
    }

    /** What is said of the cell; nothing when the profile does not name it. */
    public Cell cell(String name) {
        return cells.getOrDefault(name, Cell.NOTHING_SAID);
    }

    /**
     * @param when the cell is filled only when this is true
     * @param median of a number, mean of a scale, likelihood of a text
     * @param spread of a number as the standard deviation of its logarithm; of a scale in steps
     * @param most largest plausible number
     * @param zero how likely a number is zero
     * @param roundTo a number is a multiple of this
     * @param weights how likely each option is: relative for one choice, a probability for several, parts of a composition
     */
    public record Cell(
            Optional<Expression> when,
            Optional<Amount> median,
            Optional<Double> spread,
            Optional<Amount> most,
            Optional<Amount> zero,
            Optional<Long> roundTo,
            Map<String, Amount> weights) {

        static final Cell NOTHING_SAID = new Cell(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());

        public Cell {
            weights = Map.copyOf(weights);
        }
    }

    /**
     * @param rows how many
     * @param first columns of the first row
     * @param second columns of the second row, each by an expression
     * @param unique a column that has no value twice
     * @param splits totals that the rows add up to
     */
    public record Roster(
            Optional<Amount> rows,
            Map<String, String> first,
            Map<String, Expression> second,
            Optional<String> unique,
            List<Split> splits) {

        static final Roster NOTHING_SAID =
                new Roster(Optional.empty(), Map.of(), Map.of(), Optional.empty(), List.of());

        public Roster {
            first = Map.copyOf(first);
            second = Map.copyOf(second);
            splits = List.copyOf(splits);
        }
    }

    /** The column of the rows for which {@code where} is true adds up to the total. */
    public record Split(String column, Optional<Expression> where, Amount total) {}
}
