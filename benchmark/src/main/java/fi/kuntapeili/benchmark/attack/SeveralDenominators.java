package fi.kuntapeili.benchmark.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several means of one amount over public denominators are several equations about the same answers. */
record SeveralDenominators() implements Attack {
    private static final int SOLVED = 40;

    @Override
    public int number() {
        return 11;
    }

    @Override
    public String title() {
        return "outsider with public denominators solves several means of one amount";
    }

    @Override
    public Attempt on(Reading reading, Insider.Places places) {
        Attempt attempt = new Attempt();
        PublicSurface surface = reading.surface();
        Map<String, List<PublicIndicator>> byBase = new LinkedHashMap<>();
        surface.indicators()
                .forEach(indicator -> byBase.computeIfAbsent(indicator.base(), unseen -> new ArrayList<>())
                        .add(indicator));
        byBase.values().stream()
                .filter(family -> family.size() > 1)
                .forEach(family -> surface.groups().forEach(group -> attempt.and(solve(surface, family, group))));
        return attempt;
    }

    private static Attempt solve(PublicSurface surface, List<PublicIndicator> family, PublicGroup group) {
        Attempt attempt = new Attempt();
        List<PublicIndicator> means = family.stream()
                .filter(indicator -> surface.isGiven(indicator, group, "mean"))
                .toList();
        attempt.tried();
        if (means.size() < 2) {
            return attempt;
        }
        String base = means.get(0).base();
        attempt.concluded(
                new Deduction.Told(means.get(0).id(), means.size() + " means of " + base + " in " + group.id()));
        BitSet all = new BitSet();
        means.forEach(indicator -> all.or(surface.protectedIn(indicator, group)));
        List<Integer> units = all.stream().boxed().toList();
        if (units.size() > SOLVED) {
            return attempt;
        }
        RowSpace space = RowSpace.of(
                means.stream()
                        .map(indicator -> coefficients(indicator, surface.protectedIn(indicator, group), units))
                        .toList(),
                units.size());
        space.single()
                .forEach(unknown -> attempt.concluded(new Deduction.Total(
                        means.get(0).id(), Sets.of(units.get(unknown)), "several means of " + group.id())));
        return attempt;
    }

    private static Fraction[] coefficients(PublicIndicator indicator, BitSet members, List<Integer> units) {
        return units.stream()
                .map(unit -> members.get(unit)
                        ? Fraction.ONE.dividedBy(
                                Fraction.of(indicator.denominators().getOrDefault(unit, BigDecimal.ONE)))
                        : Fraction.ZERO)
                .toArray(Fraction[]::new);
    }
}
