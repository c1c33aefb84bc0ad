package fi.kuntapeili.benchmark.attack;

import fi.kuntapeili.benchmark.attack.Attack.Attempt;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What follows from the shares of one indicator in all groups, put together. */
final class BandConclusions {
    private final PublicIndicator indicator;
    private final int[] asked;
    private final int options;
    private final List<BitSet> blocks;
    private final List<Solver.Sum> bands = new ArrayList<>();

    private BandConclusions(PublicSurface surface, PublicIndicator indicator, List<PublicGroup> groups, int option) {
        this.indicator = indicator;
        this.asked = new int[] {option};
        this.options = 1;
        List<String> categories = ((PublicIndicator.Choices) indicator.kind()).categories();
        this.blocks = Sets.blocks(groups.stream()
                .map(group -> surface.protectedIn(indicator, group))
                .toList());
        for (PublicGroup group : groups) {
            BitSet members = surface.protectedIn(indicator, group);
            for (int i = 0; i < options; i++) {
                Optional<Bounds> counts = surface.counts(indicator, group, categories.get(asked[i]));
                if (counts.isPresent()) {
                    bands.add(new Solver.Sum(unknowns(members, i), counts.get()));
                }
            }
        }
    }

    private BitSet unknowns(BitSet members, int option) {
        BitSet unknowns = new BitSet();
        for (int block = 0; block < blocks.size(); block++) {
            unknowns.set(block * options + option, blocks.get(block).intersects(members));
        }
        return unknowns;
    }

    private double[] sizes(BitSet known) {
        double[] sizes = new double[blocks.size() * options];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Sets.without(blocks.get(i / options), known).cardinality();
        }
        return sizes;
    }

    private List<Solver.Sum> sums(BitSet known, double[] chosen) {
        List<Solver.Sum> sums = new ArrayList<>();
        for (Solver.Sum band : bands) {
            double taken = band.unknowns().stream().mapToDouble(i -> chosen[i]).sum();
            sums.add(new Solver.Sum(band.unknowns(), band.bounds().minus(taken)));
        }
        return sums;
    }

    /** Option by option, for somebody from outside and for each of these. */
    static Attempt of(
            PublicSurface surface, PublicIndicator indicator, List<PublicGroup> groups, List<Insider> insiders) {
        Attempt attempt = new Attempt();
        PublicIndicator.Choices choices = (PublicIndicator.Choices) indicator.kind();
        int[] all = IntStream.range(0, choices.categories().size()).toArray();
        for (int option : all) {
            attempt.and(new BandConclusions(surface, indicator, groups, option).by(insiders));
        }
        return attempt;
    }

    private Attempt by(List<Insider> insiders) {
        Attempt attempt = new Attempt();
        if (bands.isEmpty()) {
            return attempt;
        }
        double[] nobody = new double[blocks.size() * options];
        CountProgram outside = new CountProgram(sizes(new BitSet()), sums(new BitSet(), nobody));
        conclude(attempt, outside, new BitSet(), "all shares put together");
        for (Insider insider : insiders) {
            BitSet known = insider.knownOf(indicator.id(), indicator.protectedUnits());
            double[] chosen = new double[blocks.size() * options];
            for (int i = 0; i < chosen.length; i++) {
                int option = asked[i % options];
                chosen[i] = Sets.both(blocks.get(i / options), known).stream()
                        .filter(unit -> insider.chose(indicator.id(), unit, option))
                        .count();
            }
            conclude(
                    attempt,
                    new CountProgram(sizes(known), sums(known, chosen), outside, chosen),
                    known,
                    "all shares and the answer of " + known);
        }
        return attempt;
    }

    private void conclude(Attempt attempt, CountProgram program, BitSet known, String how) {
        for (int i = 0; i < blocks.size() * options; i++) {
            attempt.tried();
            boolean chosen = program.mustBeAll(i);
            if (chosen || program.mustBeNone(i)) {
                int option = asked[i % options];
                Sets.without(blocks.get(i / options), known).stream()
                        .forEach(unit ->
                                attempt.concluded(new Deduction.Category(indicator.id(), unit, option, chosen, how)));
            }
        }
    }
}
