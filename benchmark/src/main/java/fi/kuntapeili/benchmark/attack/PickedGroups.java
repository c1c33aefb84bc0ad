package fi.kuntapeili.benchmark.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Several organisations pick groups by hand around one of them: a group, the same without one, with one swapped, and many
 * at random; then everything that may be read is put together.
 */
record PickedGroups() implements Attack {
    private static final int AT_RANDOM = 500;
    private static final int ACCOUNTS = 8;
    private static final long ORDER = 7;

    @Override
    public int number() {
        return 14;
    }

    @Override
    public String title() {
        return "several accounts pick overlapping groups around one member";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        reading.picker().ifPresent(picker -> pick(attempt, reading.surface(), picker));
        PublicSurface surface = reading.picker().map(Reading.GroupPicker::read).orElse(reading.surface());
        List<PublicGroup> picked = surface.groups(PublicGroup.Kind.PICKED);
        if (picked.isEmpty()) {
            return attempt;
        }
        limits(attempt, surface, picked);
        for (PublicIndicator indicator : surface.indicators()) {
            List<PublicGroup> shown = surface.shown(indicator);
            SmallTotals totals = new SmallTotals(surface, indicator, shown, new BitSet());
            attempt.and(totals.byPairs(shown)).and(totals.byAlgebra());
            if (indicator.kind() instanceof PublicIndicator.Choices) {
                attempt.and(BandConclusions.of(surface, indicator, shown, places.anyone(indicator.id(), 3)));
            } else {
                attempt.and(new QuantileConclusions(surface, indicator, shown).by(List.of()));
            }
        }
        return attempt;
    }

    private static void pick(Attempt attempt, PublicSurface surface, Reading.GroupPicker picker) {
        Random random = new Random(ORDER);
        BitSet respondents = surface.indicators().get(0).respondents();
        int[] units = respondents.stream().toArray();
        int victim = units[units.length / 2];
        int size = surface.rules().pickedMinimum() + 4;
        BitSet first = around(victim, size, units, random);
        BitSet withoutOne = (BitSet) first.clone();
        withoutOne.clear(victim);
        BitSet swapped = (BitSet) withoutOne.clone();
        swapped.set(respondents.stream()
                .filter(unit -> !first.get(unit))
                .findFirst()
                .orElse(victim));
        List<BitSet> wanted = new ArrayList<>(List.of(first, withoutOne, swapped));
        for (int i = 0; i < AT_RANDOM; i++) {
            wanted.add(around(victim, size + random.nextInt(size), units, random));
        }
        for (int i = 0; i < wanted.size(); i++) {
            attempt.tried();
            picker.pick(units[i % Math.min(ACCOUNTS, units.length)], wanted.get(i));
        }
    }

    private static BitSet around(int victim, int size, int[] units, Random random) {
        BitSet group = Sets.of(victim);
        while (group.cardinality() < Math.min(size, units.length)) {
            group.set(units[random.nextInt(units.length)]);
        }
        return group;
    }

    /** Numbers of groups, of members, and in how many groups a member is; no means. */
    private static void limits(Attempt attempt, PublicSurface surface, List<PublicGroup> picked) {
        PublicRules rules = surface.rules();
        String any = surface.indicators().get(0).id();
        Map<String, Integer> byOrganisation = new HashMap<>();
        picked.forEach(group -> byOrganisation.merge(group.pickedBy(), 1, Integer::sum));
        byOrganisation.forEach((organisation, count) -> {
            if (count > rules.perOrganisation()) {
                attempt.concluded(new Deduction.Told(any, organisation + " has picked " + count + " groups"));
            }
        });
        if (picked.size() > rules.perSnapshot()) {
            attempt.concluded(new Deduction.Told(any, picked.size() + " groups were picked"));
        }
        Map<Integer, Integer> exposure = new HashMap<>();
        for (PublicGroup group : picked) {
            group.members().stream().forEach(unit -> exposure.merge(unit, 1, Integer::sum));
            int most = group.members().stream().map(exposure::get).max().orElse(0);
            for (PublicIndicator indicator : surface.indicators()) {
                for (PublicFigure figure : surface.figures(indicator, group)) {
                    boolean tooOften = figure.statistic().equals("share") && most > rules.exposure();
                    if (figure.isGiven() && (tooOften || figure.statistic().equals("mean"))) {
                        attempt.concluded(
                                new Deduction.Told(indicator.id(), figure.statistic() + " of picked " + group.id()));
                    }
                }
            }
        }
    }
}
