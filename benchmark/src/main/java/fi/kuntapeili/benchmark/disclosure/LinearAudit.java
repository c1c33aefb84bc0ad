package fi.kuntapeili.benchmark.disclosure;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can be worked out by adding and subtracting the totals of the groups admitted so far.
 *
 * <p>Every sum, mean or count of a group is a linear function of its members' answers, so whatever can be derived from
 * several groups lies in the row space of their 0/1 matrix. Units that are in the same groups cannot be told apart:
 * they form one building block. The audit refuses a group with which the total of one block, or a combination of two, could be
 * derived for fewer contributors than required, or the total of a group that is withheld for being too small. Totals of three
 * to five blocks are a longer search, {@link #tellsTotalOfFew}.
 *
 * <p>Of two that each know their own answer, each learns the other's from any combination of both. An observer who is
 * neither learns nothing of either from their difference, so from the place of one who knows some answers only the difference
 * of two that have a contributor in common is refused.
 *
 * <p>Immutable: {@link #with} gives the next state or nothing.
 */
final class LinearAudit {
    private final Map<Integer, Integer> contributorOf;
    private final BitSet units;
    private final int required;
    private final boolean insider;
    private final BuildingBlocks blocks;
    private final ReducedRows rows;

    private LinearAudit(
            Map<Integer, Integer> contributorOf,
            BitSet units,
            int required,
            boolean insider,
            BuildingBlocks blocks,
            ReducedRows rows) {
        this.contributorOf = contributorOf;
        this.units = units;
        this.required = required;
        this.insider = insider;
        this.blocks = blocks;
        this.rows = rows;
    }

    /**
     * @param pattern tells who stands behind a unit
     * @param units whose answers the observer does not know: all protected ones for an outsider
     * @param required how many contributors a derivable total must have at least
     */
    static LinearAudit of(ContributorPattern pattern, BitSet units, int required) {
        return new LinearAudit(
                pattern.contributorOf(),
                units,
                required,
                !units.equals(pattern.protectedUnits()),
                BuildingBlocks.none(units.length()),
                ReducedRows.none());
    }

    /** The state with {@code group} added, or empty if that would let something small be derived. */
    Optional<LinearAudit> with(BitSet group, List<BitSet> withheld) {
        LinearAudit next = knowing(group);
        return next != this && next.derivesSomethingSmall(withheld) ? Optional.empty() : Optional.of(next);
    }

    /** The state with a group added that has been shown already, whatever it lets be derived; this one if nothing is new. */
    LinearAudit knowing(BitSet group) {
        BitSet added = ContributorPattern.intersection(group, units);
        BuildingBlocks finer = blocks.split(added);
        ReducedRows wider = rows.split(finer.parents());
        ReducedRows extended = wider.plus(finer.within(added));
        return extended == wider ? this : new LinearAudit(contributorOf, units, required, insider, finer, extended);
    }

    private boolean derivesSomethingSmall(List<BitSet> withheld) {
        ReducedRows.NullSpace nullSpace = rows.nullSpace();
        Map<Integer, BuildingBlocks.Few> few =
                few().stream().collect(Collectors.toMap(BuildingBlocks.Few::block, block -> block));
        Map<IntBuffer, List<BuildingBlocks.Few>> alike = new HashMap<>();
        for (BuildingBlocks.Few block : few.values()) {
            if (nullSpace.isFree(block.block())) {
                continue;
            }
            int[] direction = nullSpace.direction(block.block());
            if (isZero(direction)) {
                return true;
            }
            List<BuildingBlocks.Few> same = alike.computeIfAbsent(IntBuffer.wrap(direction), key -> new ArrayList<>());
            nullSpace.freeWith(direction).stream()
                    .mapToObj(few::get)
                    .filter(Objects::nonNull)
                    .forEach(same::add);
            if (same.stream().anyMatch(other -> pairTells(block, other, nullSpace))) {
                return true;
            }
            same.add(block);
        }
        return withheld.stream().anyMatch(group -> isKnown(group, nullSpace));
    }

    /** Whether a combination of two blocks, known to be derived, tells something of few. */
    private boolean pairTells(BuildingBlocks.Few one, BuildingBlocks.Few other, ReducedRows.NullSpace nullSpace) {
        List<Integer> together = one.with(other.contributors());
        boolean apart = together.size()
                == one.contributors().size() + other.contributors().size();
        return together.size() < required
                && !(insider && apart && nullSpace.knowsDifference(one.block(), other.block()));
    }

    private static boolean isZero(int[] vector) {
        return IntBuffer.wrap(vector).equals(IntBuffer.allocate(vector.length));
    }

    private List<BuildingBlocks.Few> few() {
        return blocks.few(required, contributorOf);
    }

    /** Whether the total of a withheld group lies in the row space. */
    private boolean isKnown(BitSet group, ReducedRows.NullSpace nullSpace) {
        BitSet wanted = ContributorPattern.intersection(group, units);
        BitSet within = blocks.within(wanted);
        return !wanted.isEmpty() && blocks.make(within, wanted) && nullSpace.knowsSum(within);
    }

    /**
     * Whether the total of three to five blocks can be derived that have fewer contributors than required together. Not
     * searched for among more than {@link TotalsOfFew#MOST_BLOCKS}.
     */
    boolean tellsTotalOfFew() {
        List<BuildingBlocks.Few> few = few();
        return few.size() <= TotalsOfFew.MOST_BLOCKS && new TotalsOfFew(rows.nullSpace(), few, required).exist();
    }
}
