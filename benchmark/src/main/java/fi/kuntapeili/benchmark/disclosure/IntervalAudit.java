package fi.kuntapeili.benchmark.disclosure;

import fi.kuntapeili.benchmark.disclosure.BandedAnswers.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Whether bands of several groups, put together, let anybody conclude how somebody answered.
 *
 * <p>Option by option the question is, for every building block, whether, as far as an observer can tell, one of those
 * whose answers it does not know may have chosen the option, and whether one of them may not have. Where either is
 * excluded, something is known about each of them. Where everyone chooses one option, the bands of all options are put
 * together as well, and nobody's option may follow. Observers are an outsider and everyone who knows own answers.
 *
 * <p>A conclusion is refuted by other answers that would show the same bands: the true ones, or those with one answer
 * changed, or with a second one changed in another block to make up for it. Only what is left is put to a linear program
 * ({@link BandProgram}), which rounds its bounds inwards to whole numbers and counts as a finding when it cannot be solved.
 */
final class IntervalAudit {
    private final BandedAnswers answers;
    private final BandProgram program;
    private final Set<Observer> observers;
    private final Map<Change, List<Change>> makingUp = new HashMap<>();

    private IntervalAudit(BandedAnswers answers) {
        this.answers = answers;
        this.program = new BandProgram(answers);
        this.observers = answers.observers();
    }

    /** Whether nothing can be concluded from the bands about any protected answer. */
    static boolean holds(BandedAnswers answers) {
        Measure.Shares measure = answers.measure();
        boolean optionByOption = IntStream.range(0, measure.options()).allMatch(option -> {
            IntervalAudit one = new IntervalAudit(answers.only(option));
            return one.nobodyConcludes(
                    (observer, block) -> one.mayHaveChosen(observer, block, 0) && one.mayHaveLeft(observer, block, 0));
        });
        if (!optionByOption || measure.several()) {
            return optionByOption;
        }
        IntervalAudit all = new IntervalAudit(answers);
        return all.nobodyConcludes((observer, block) ->
                IntStream.range(0, measure.options()).allMatch(option -> all.mayHaveLeft(observer, block, option)));
    }

    private boolean nobodyConcludes(BiPredicate<Observer, Integer> leavesOpen) {
        return IntStream.range(0, answers.blocks())
                .allMatch(block -> observers.stream()
                        .filter(observer -> answers.unknown(observer, block) > 0)
                        .allMatch(observer -> leavesOpen.test(observer, block)));
    }

    private boolean mayHaveChosen(Observer observer, int block, int option) {
        return answers.unknownFor(observer, block, option) > 0
                || answers.changes(block).stream()
                        .filter(change -> change.to() == option)
                        .anyMatch(change -> mayHappen(observer, change))
                || program.mayHaveChosen(observer, block, option);
    }

    private boolean mayHaveLeft(Observer observer, int block, int option) {
        return answers.unknownFor(observer, block, option) < answers.unknown(observer, block)
                || answers.changes(block).stream()
                        .filter(change -> change.from() == option)
                        .anyMatch(change -> mayHappen(observer, change))
                || program.mayHaveLeft(observer, block, option);
    }

    private boolean mayHappen(Observer observer, Change change) {
        return answers.canBeMade(observer, change)
                && (answers.lookTheSame(change)
                        || makingUp.computeIfAbsent(change, this::makingUpFor).stream()
                                .anyMatch(second -> answers.canBeMade(observer, second)));
    }

    /** Changes in other blocks that, made together with this one, leave every band as it is. */
    private List<Change> makingUpFor(Change change) {
        return answers.blocksInAll(answers.disturbedBy(change))
                .filter(block -> block != change.block())
                .boxed()
                .flatMap(block -> answers.changes(block).stream())
                .filter(second -> answers.lookTheSame(change, second))
                .toList();
    }
}
