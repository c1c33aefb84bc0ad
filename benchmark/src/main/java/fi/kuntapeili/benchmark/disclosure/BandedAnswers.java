package fi.kuntapeili.benchmark.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The protected answers to one question by building block, and the bands that are shown about them.
 *
 * <p>Units that are in the same shown groups cannot be told apart and form a block; units in no shown group are left out.
 */
final class BandedAnswers {
    private static final BitSet NO = new BitSet();
    private static final BitSet YES = BitSet.valueOf(new long[] {1});

    private final Measure.Shares measure;
    private final ContributorPattern pattern;
    private final Map<Integer, BitSet> choices;
    private final List<BandedGroup> groups;
    private final List<BitSet> blocks;
    private final BitSet[] groupsOf;
    private final int[][] chosen;
    private final int[][] counts;
    private final List<List<Change>> changes;

    private BandedAnswers(
            Measure.Shares measure,
            ContributorPattern pattern,
            Map<Integer, BitSet> choices,
            List<BandedGroup> groups) {
        this.measure = measure;
        this.pattern = pattern;
        this.choices = choices;
        this.groups = List.copyOf(groups);
        Map<BitSet, BitSet> byGroups = new LinkedHashMap<>();
        choices.keySet().stream().sorted().forEach(unit -> {
            BitSet memberships = new BitSet();
            IntStream.range(0, groups.size())
                    .filter(group -> groups.get(group).members().get(unit))
                    .forEach(memberships::set);
            if (!memberships.isEmpty()) {
                byGroups.computeIfAbsent(memberships, unseen -> new BitSet()).set(unit);
            }
        });
        this.blocks = List.copyOf(byGroups.values());
        this.groupsOf = byGroups.keySet().toArray(BitSet[]::new);
        this.chosen = blocks.stream().map(this::chosenBy).toArray(int[][]::new);
        this.counts = groups.stream().map(group -> chosenBy(group.members())).toArray(int[][]::new);
        this.changes = IntStream.range(0, blocks.size())
                .mapToObj(block -> changesOf(block).toList())
                .toList();
    }

    static BandedAnswers of(Measure.Shares measure, Contributions contributions, List<BandedGroup> groups) {
        Map<Integer, BitSet> choices = new HashMap<>();
        contributions.pattern().protectedUnits().stream().forEach(unit -> {
            BitSet options = new BitSet();
            ((Contribution.Given.Chosen) contributions.byUnit().get(unit))
                    .options()
                    .forEach(options::set);
            choices.put(unit, options);
        });
        return new BandedAnswers(measure, contributions.pattern(), choices, groups);
    }

    /** The same answers, looked at only for whether this option was chosen. */
    BandedAnswers only(int option) {
        Map<Integer, BitSet> choices = new HashMap<>();
        this.choices.forEach((unit, options) -> choices.put(unit, options.get(option) ? YES : NO));
        List<BandedGroup> only = groups.stream()
                .map(group ->
                        new BandedGroup(group.members(), List.of(group.counts().get(option))))
                .toList();
        return new BandedAnswers(new Measure.Shares(1, true), pattern, choices, only);
    }

    private int[] chosenBy(BitSet units) {
        int[] byOption = new int[measure.options()];
        units.stream().forEach(unit -> choices.get(unit).stream().forEach(option -> byOption[option]++));
        return byOption;
    }

    Measure.Shares measure() {
        return measure;
    }

    List<BandedGroup> groups() {
        return groups;
    }

    int blocks() {
        return blocks.size();
    }

    int size(int block) {
        return blocks.get(block).cardinality();
    }

    /** How many of the block in truth chose the option. */
    int chosen(int block, int option) {
        return chosen[block][option];
    }

    boolean isPartOf(int block, int group) {
        return groupsOf[block].get(group);
    }

    /**
     * The outsider first, then everybody who knows an answer, each kind of knowledge once. Those for whom somebody else answers
     * are protected from each other too.
     */
    Set<Observer> observers() {
        Set<Observer> observers = new LinkedHashSet<>();
        observers.add(Observer.OUTSIDER);
        pattern.holdings().forEach(holding -> observers.add(knowing(holding)));
        for (int block = 0; block < blocks.size(); block++) {
            BitSet members = ContributorPattern.intersection(blocks.get(block), pattern.protectedUnits());
            for (int unit = members.nextSetBit(0); unit >= 0; unit = members.nextSetBit(unit + 1)) {
                BitSet own = new BitSet();
                own.set(unit);
                observers.add(new Observer(Map.of(block, knowledge(own))));
            }
        }
        return observers;
    }

    private Observer knowing(BitSet units) {
        Map<Integer, Observer.Knowledge> knowledge = new TreeMap<>();
        for (int block = 0; block < blocks.size(); block++) {
            BitSet own = ContributorPattern.intersection(blocks.get(block), units);
            if (!own.isEmpty()) {
                knowledge.put(block, knowledge(own));
            }
        }
        return new Observer(knowledge);
    }

    private Observer.Knowledge knowledge(BitSet units) {
        return new Observer.Knowledge(
                units.cardinality(), IntStream.of(chosenBy(units)).boxed().toList());
    }

    /** How many answers of the block the observer does not know. */
    int unknown(Observer observer, int block) {
        return size(block) - observer.known(block);
    }

    /** How many of the answers that the observer does not know are in truth for the option. */
    int unknownFor(Observer observer, int block, int option) {
        return chosen[block][option] - observer.chosen(block, option);
    }

    /** Whether, in truth, somebody whose answer the observer does not know could make the change. */
    boolean canBeMade(Observer observer, Change change) {
        int unknown = unknown(observer, change.block());
        boolean from = change.from() == Change.NONE
                ? unknownFor(observer, change.block(), change.to()) < unknown
                : unknownFor(observer, change.block(), change.from()) > 0;
        return unknown > 0 && from;
    }

    /** Whether the true answers with these changes, of different blocks, would show the same bands. */
    boolean lookTheSame(Change... changes) {
        return disturbedBy(changes).isEmpty();
    }

    /** The groups whose bands would be others if the true answers had these changes, of different blocks. */
    BitSet disturbedBy(Change... changes) {
        BitSet disturbed = new BitSet();
        for (Change change : changes) {
            disturbed.or(groupsOf[change.block()]);
        }
        for (int group = disturbed.nextSetBit(0); group >= 0; group = disturbed.nextSetBit(group + 1)) {
            disturbed.set(group, !looksTheSame(group, changes));
        }
        return disturbed;
    }

    /** The blocks that are part of all of these groups. */
    IntStream blocksInAll(BitSet wanted) {
        return IntStream.range(0, blocks.size())
                .filter(block ->
                        ContributorPattern.intersection(wanted, groupsOf[block]).equals(wanted));
    }

    private boolean looksTheSame(int group, Change... changes) {
        List<Optional<CountRange>> ranges = groups.get(group).counts();
        for (int option = 0; option < measure.options(); option++) {
            int difference = 0;
            for (Change change : changes) {
                difference += isPartOf(change.block(), group) ? change.effectOn(option) : 0;
            }
            int count = counts[group][option] + difference;
            if (difference != 0
                    && ranges.get(option)
                            .filter(range -> !range.includes(count))
                            .isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** One unit of a block answers {@code to} instead of {@code from}; either can be no option where several may be chosen. */
    record Change(int block, int from, int to) {
        static final int NONE = -1;

        int effectOn(int option) {
            return (option == to ? 1 : 0) - (option == from ? 1 : 0);
        }
    }

    /** Every change of a block that the measure knows. */
    List<Change> changes(int block) {
        return changes.get(block);
    }

    private Stream<Change> changesOf(int block) {
        int first = measure.several() ? Change.NONE : 0;
        return IntStream.range(first, measure.options())
                .boxed()
                .flatMap(from -> IntStream.range(first, measure.options())
                        .filter(to -> to != from && (!measure.several() || from == Change.NONE || to == Change.NONE))
                        .mapToObj(to -> new Change(block, from, to)));
    }
}
