package fi.kuntapeili.benchmark.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The linear program behind {@link IntervalAudit}. Its variables are how many of each block chose each option; each band
 * bounds a sum of them, and where everyone chooses one option the counts of a block add up to its size.
 *
 * <p>Of all counts that the bands allow it looks for those closest to the truth. So few others are changed that one
 * solution answers the question for nearly every observer, and it is kept for them.
 */
final class BandProgram {
    private static final double ROUNDING = 1e-6;

    private final BandedAnswers answers;
    private final int options;
    private final List<double[][]> allowed = new ArrayList<>();

    BandProgram(BandedAnswers answers) {
        this.answers = answers;
        this.options = answers.measure().options();
    }

    /** Whether the bands allow that one whose answer the observer does not know chose the option; no if unsolved. */
    boolean mayHaveChosen(Observer observer, int block, int option) {
        int atLeast = observer.chosen(block, option) + 1;
        return allowed.stream()
                        .anyMatch(counts -> counts[block][option] >= atLeast - ROUNDING && fits(counts, observer))
                || solve(observer, block, option, atLeast, answers.size(block));
    }

    /** Whether the bands allow that one whose answer the observer does not know left the option; no if unsolved. */
    boolean mayHaveLeft(Observer observer, int block, int option) {
        int atMost = observer.chosen(block, option) + answers.unknown(observer, block) - 1;
        return allowed.stream().anyMatch(counts -> counts[block][option] <= atMost + ROUNDING && fits(counts, observer))
                || solve(observer, block, option, 0, atMost);
    }

    /** Whether the counts agree with the answers that the observer knows. */
    private boolean fits(double[][] counts, Observer observer) {
        for (int block : observer.knowledge().keySet()) {
            for (int option = 0; option < options; option++) {
                int least = observer.chosen(block, option);
                if (counts[block][option] < least - ROUNDING
                        || counts[block][option] > least + answers.unknown(observer, block) + ROUNDING) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean solve(Observer observer, int block, int option, int atLeast, int atMost) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[][] counts = variables(model, observer);
        boundByBands(model, counts);
        if (!answers.measure().several()) {
            everyoneChoosesOne(model, counts);
        }
        Variable asked = counts[block][option];
        asked.lower(asked.getLowerLimit().max(BigDecimal.valueOf(atLeast)));
        asked.upper(asked.getUpperLimit().min(BigDecimal.valueOf(atMost)));
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            return false;
        }
        allowed.add(values(result));
        return true;
    }

    private Variable[][] variables(ExpressionsBasedModel model, Observer observer) {
        Variable[][] counts = new Variable[answers.blocks()][options];
        for (int block = 0; block < counts.length; block++) {
            int unknown = answers.unknown(observer, block);
            for (int option = 0; option < options; option++) {
                int chosen = observer.chosen(block, option);
                counts[block][option] =
                        model.newVariable(block + "/" + option).lower(chosen).upper(chosen + unknown);
                costOfChange(block, option).ifPresent(counts[block][option]::weight);
            }
        }
        return counts;
    }

    /** Nothing where the truth is in between: there the count may move either way. */
    private Optional<Integer> costOfChange(int block, int option) {
        int truth = answers.chosen(block, option);
        if (truth == 0) {
            return Optional.of(1);
        }
        return truth == answers.size(block) ? Optional.of(-1) : Optional.empty();
    }

    private void boundByBands(ExpressionsBasedModel model, Variable[][] counts) {
        for (int group = 0; group < answers.groups().size(); group++) {
            for (int option = 0; option < options; option++) {
                Optional<CountRange> range =
                        answers.groups().get(group).counts().get(option);
                if (range.isPresent()) {
                    Expression sum = model.newExpression(group + "/" + option)
                            .lower(range.get().lowest())
                            .upper(range.get().highest());
                    for (int block = 0; block < counts.length; block++) {
                        if (answers.isPartOf(block, group)) {
                            sum.set(counts[block][option], 1);
                        }
                    }
                }
            }
        }
    }

    private void everyoneChoosesOne(ExpressionsBasedModel model, Variable[][] counts) {
        for (int block = 0; block < counts.length; block++) {
            Expression sum = model.newExpression("block " + block).level(answers.size(block));
            for (Variable count : counts[block]) {
                sum.set(count, 1);
            }
        }
    }

    /** Variables are numbered as they were made: by block, then by option. */
    private double[][] values(Optimisation.Result result) {
        double[][] values = new double[answers.blocks()][options];
        for (int block = 0; block < values.length; block++) {
            for (int option = 0; option < options; option++) {
                values[block][option] = result.doubleValue((long) block * options + option);
            }
        }
        return values;
    }
}
