package fi.kuntapeili.benchmark.attack;

import fi.kuntapeili.benchmark.attack.Attack.Attempt;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for totals of a few among the groups that are shown, by subtracting two of them or by solving for all. */
final class SmallTotals {
    private final PublicSurface surface;
    private final PublicIndicator indicator;
    private final List<PublicGroup> groups;
    private final BitSet known;
    private final int required;

    /** @param known units whose answers the attacker has anyway: who has them needs one contributor less */
    SmallTotals(PublicSurface surface, PublicIndicator indicator, List<PublicGroup> groups, BitSet known) {
        this.surface = surface;
        this.indicator = indicator;
        this.groups = groups;
        this.known = known;
        this.required = surface.rules().neededFor(indicator) - (known.isEmpty() ? 0 : 1);
    }

    private BitSet unknownIn(PublicGroup group) {
        return Sets.without(surface.protectedIn(indicator, group), known);
    }

    private boolean isSmall(BitSet units) {
        return !units.isEmpty() && surface.contributors(units) < required;
    }

    /** Every pair of shown groups, one of them among those given, that differs by a few. */
    Attempt byPairs(List<PublicGroup> others) {
        Attempt attempt = new Attempt();
        Map<BitSet, String> sets = new LinkedHashMap<>();
        groups.forEach(group -> sets.putIfAbsent(unknownIn(group), group.id()));
        Map<BitSet, String> against = new LinkedHashMap<>();
        others.forEach(group -> against.putIfAbsent(unknownIn(group), group.id()));
        Set<Set<String>> seen = new LinkedHashSet<>();
        sets.forEach((units, id) -> against.forEach((otherUnits, otherId) -> {
            if (!id.equals(otherId) && seen.add(Set.of(id, otherId))) {
                attempt.tried();
                BitSet difference = Sets.difference(units, otherUnits);
                if (isSmall(difference)) {
                    attempt.concluded(new Deduction.Total(indicator.id(), difference, id + " and " + otherId));
                }
            }
        }));
        return attempt;
    }

    /** What is left when a group is taken out of one that holds it. */
    Attempt byComplement() {
        Attempt attempt = new Attempt();
        for (PublicGroup larger : groups) {
            BitSet whole = unknownIn(larger);
            for (PublicGroup part : groups) {
                BitSet units = unknownIn(part);
                if (!part.equals(larger) && !units.isEmpty() && Sets.holds(whole, units)) {
                    attempt.tried();
                    conclude(attempt, Sets.without(whole, units), larger.id() + " without " + part.id());
                }
            }
        }
        return attempt;
    }

    /**
     * What is left when several groups that do not overlap are taken out of one that holds them, each after the other. What
     * rounding leaves open adds up with every part, so a rest of a few is no total but two bounds.
     */
    Attempt bySeveralParts() {
        Attempt attempt = new Attempt();
        for (PublicGroup larger : groups) {
            BitSet left = unknownIn(larger);
            Optional<Bounds> bounds = surface.protectedSum(indicator, larger);
            for (PublicGroup part : groups) {
                BitSet units = unknownIn(part);
                Optional<Bounds> sum = surface.protectedSum(indicator, part);
                if (bounds.isPresent() && sum.isPresent() && !part.equals(larger) && Sets.holds(left, units)) {
                    attempt.tried();
                    left = Sets.without(left, units);
                    bounds = Optional.of(bounds.get().minus(sum.get()));
                    bound(attempt, left, bounds.get(), larger.id() + " without parts");
                }
            }
        }
        return attempt;
    }

    /** Nobody has more than all of them together, and who is alone has it all. */
    private void bound(Attempt attempt, BitSet left, Bounds total, String how) {
        double least = ((PublicIndicator.Amounts) indicator.kind()).least();
        int others = left.cardinality() - 1;
        if (isSmall(left) && least >= 0) {
            Bounds each = new Bounds(others == 0 ? total.low() : least, total.high() - others * least);
            left.stream().forEach(unit -> attempt.concluded(Deduction.Range.ofMeans(indicator.id(), unit, each, how)));
        }
    }

    private void conclude(Attempt attempt, BitSet units, String how) {
        if (isSmall(units)) {
            attempt.concluded(new Deduction.Total(indicator.id(), units, how));
        }
    }

    /** Everything that follows from all groups together, for one block, for two, and for a group that is withheld. */
    Attempt byAlgebra() {
        Attempt attempt = new Attempt();
        List<BitSet> sets = groups.stream()
                .map(this::unknownIn)
                .filter(units -> !units.isEmpty())
                .distinct()
                .toList();
        BlockAlgebra algebra = new BlockAlgebra(sets);
        String how = sets.size() + " groups put together";
        List<BitSet> told = known.isEmpty() ? algebra.told() : algebra.toldInside(surface::contributors);
        told.forEach(units -> conclude(attempt, units, how));
        algebra.blocks().forEach(block -> attempt.tried());
        for (PublicGroup withheld : surface.groups()) {
            BitSet units = unknownIn(withheld);
            if (isSmall(units)) {
                attempt.tried();
                if (algebra.knowsTotal(units)) {
                    conclude(attempt, units, how + " tell " + withheld.id());
                }
            }
        }
        return attempt;
    }
}
