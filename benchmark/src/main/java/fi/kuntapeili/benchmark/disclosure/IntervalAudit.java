package fi.kuntapeili.benchmark.disclosure;

import fi.kuntapeili.benchmark.disclosure.BandedAnswers.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    private final Map<Integer, List<Observer>> observersInside = new HashMap<>();
    private final Map<Change, List<Change>> makingUp = new HashMap<>();

    private IntervalAudit(BandedAnswers answers) {
        this.answers = answers;
        this.program = new BandProgram(answers);
        this.observers = answers.observers();
        observers.forEach(observer -> observer.knowledge()
                .keySet()
                .forEach(block -> observersInside
                        .computeIfAbsent(block, unseen -> new ArrayList<>())
                        .add(observer)));
    }

    /** Whether nothing can be concluded from the bands about any protected answer. */
    static boolean holds(BandedAnswers answers) {
        Measure.Shares measure = answers.measure();
        boolean optionByOption = IntStream.range(0, measure.options())
                .allMatch(option -> new IntervalAudit(answers.only(option)).nobodyConcludes(Conclusion.values()));
        return optionByOption
                && (measure.several() || new IntervalAudit(answers).nobodyConcludes(Conclusion.ALL_CHOSE));
    }

    /** What could be known of all answers in a block that somebody does not know. */
    private enum Conclusion {
        NOBODY_CHOSE,
        ALL_CHOSE
    }

    private boolean nobodyConcludes(Conclusion... conclusions) {
        return IntStream.range(0, answers.blocks())
                .allMatch(block -> IntStream.range(0, answers.measure().options())
                        .allMatch(option -> Stream.of(conclusions)
                                .allMatch(conclusion -> nobodyConcludes(conclusion, block, option))));
    }

    /** What refutes a conclusion without any other block does so for everyone outside this one. */
    private boolean nobodyConcludes(Conclusion conclusion, int block, int option) {
        boolean refutedHere = isUntrue(conclusion, Observer.OUTSIDER, block, option)
                || against(conclusion, block, option).anyMatch(change -> happensAlone(Observer.OUTSIDER, change));
        Collection<Observer> left = refutedHere ? observersInside.getOrDefault(block, List.of()) : observers;
        return left.stream()
                .filter(observer -> answers.unknown(observer, block) > 0)
                .allMatch(observer -> isRefuted(conclusion, observer, block, option));
    }

    private boolean isRefuted(Conclusion conclusion, Observer observer, int block, int option) {
        return isUntrue(conclusion, observer, block, option)
                || against(conclusion, block, option)
                        .anyMatch(change -> happensAlone(observer, change) || happensWithAnother(observer, change))
                || switch (conclusion) {
                    case NOBODY_CHOSE -> program.mayHaveChosen(observer, block, option);
                    case ALL_CHOSE -> program.mayHaveLeft(observer, block, option);
                };
    }

    private boolean isUntrue(Conclusion conclusion, Observer observer, int block, int option) {
        int chose = answers.unknownFor(observer, block, option);
        return switch (conclusion) {
            case NOBODY_CHOSE -> chose > 0;
            case ALL_CHOSE -> chose < answers.unknown(observer, block);
        };
    }

    /** The changes of one answer after which the conclusion would be false. */
    private Stream<Change> against(Conclusion conclusion, int block, int option) {
        return answers.changes(block).stream()
                .filter(change -> option == (conclusion == Conclusion.NOBODY_CHOSE ? change.to() : change.from()));
    }

    private boolean happensAlone(Observer observer, Change change) {
        return answers.canBeMade(observer, change) && answers.lookTheSame(change);
    }

    private boolean happensWithAnother(Observer observer, Change change) {
        return answers.canBeMade(observer, change)
                && makingUp.computeIfAbsent(change, this::makingUpFor).stream()
                        .anyMatch(second -> answers.canBeMade(observer, second));
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
