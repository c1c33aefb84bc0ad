package fi.kuntapeili.benchmark.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A made-up snapshot: units in size classes and regions, their crossings, overlapping networks, one network nested in
 * another with one more member, and a network that is a region under another name.
 */
final class PeerWorld {
    final int units;
    final List<CandidateGroup> groups = new ArrayList<>();
    private final Random random;

    PeerWorld(long seed, int units, int regions, int networks) {
        this.units = units;
        this.random = new Random(seed);
        int sizes = 3;
        BitSet[] bySize = empty(sizes);
        BitSet[] byRegion = empty(regions);
        BitSet[] crossed = empty(sizes * regions);
        for (int unit = 0; unit < units; unit++) {
            int size = random.nextInt(sizes);
            int region = Math.min(random.nextInt(regions), random.nextInt(regions));
            bySize[size].set(unit);
            byRegion[region].set(unit);
            crossed[size * regions + region].set(unit);
        }
        groups.add(Situations.everyone(units));
        add("size", GroupTier.ATTRIBUTE, bySize);
        add("region", GroupTier.ATTRIBUTE, byRegion);
        add("crossing", GroupTier.CROSSING, crossed);
        BitSet[] named = empty(networks);
        for (BitSet network : named) {
            int members = 6 + random.nextInt(Math.max(1, units / 2));
            random.ints(members, 0, units).forEach(network::set);
        }
        add("network", GroupTier.NETWORK, named);
        BitSet nested = (BitSet) named[0].clone();
        nested.clear(nested.nextSetBit(0));
        groups.add(new CandidateGroup("nested", GroupTier.NETWORK, nested));
        groups.add(new CandidateGroup("renamed", GroupTier.NETWORK, byRegion[0]));
    }

    private static BitSet[] empty(int count) {
        BitSet[] sets = new BitSet[count];
        for (int i = 0; i < count; i++) {
            sets[i] = new BitSet();
        }
        return sets;
    }

    private void add(String name, GroupTier tier, BitSet[] sets) {
        for (int i = 0; i < sets.length; i++) {
            groups.add(new CandidateGroup(name + i, tier, sets[i]));
        }
    }

    /** Skewed amounts with some zeros from nine units in ten, a few of them visible by name or from one consultant. */
    List<Contribution> amounts() {
        List<Contribution> contributions = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            if (random.nextInt(10) > 0) {
                double amount = random.nextInt(8) == 0 ? 0 : Math.rint(Math.exp(4 + 1.5 * random.nextGaussian()));
                contributions.add(circumstances(Contribution.number(unit, amount)));
            }
        }
        return contributions;
    }

    /** Answers where {@code yesOfHundred} in a hundred say yes. */
    List<Contribution> yesOrNo(int yesOfHundred) {
        List<Contribution> contributions = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            if (random.nextInt(10) > 0) {
                contributions.add(circumstances(Contribution.yesNo(unit, random.nextInt(100) < yesOfHundred)));
            }
        }
        return contributions;
    }

    private Contribution circumstances(Contribution contribution) {
        int chance = random.nextInt(40);
        return contribution
                .visibleByName(chance == 0)
                .answeredThrough(chance < 6 ? "consultant " + random.nextInt(2) : "");
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
