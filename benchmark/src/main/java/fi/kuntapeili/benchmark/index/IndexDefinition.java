package fi.kuntapeili.benchmark.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A composite index: its pillars with their indicators, and how they are put together.
 *
 * @param enough the share of a pillar's weight that must be present for the rest to stand in for what is missing
 */
public record IndexDefinition(List<Pillar> pillars, Method method, double enough) {
    /** The rule of thumb of the COIN tool, and the least that is accepted. */
    public static final double ENOUGH_WEIGHT = 0.65;

    public IndexDefinition(List<Pillar> pillars, Method method) {
        this(pillars, method, ENOUGH_WEIGHT);
    }

    public IndexDefinition {
        pillars = List.copyOf(pillars);
        if (!(enough >= ENOUGH_WEIGHT && enough <= 1)) {
            throw new IllegalArgumentException("Enough is a share from " + ENOUGH_WEIGHT + " to 1, not " + enough);
        }
        if (pillars.isEmpty()) {
            throw new IllegalArgumentException("An index has at least one pillar");
        }
        Set<String> ids = new HashSet<>();
        for (Pillar pillar : pillars) {
            for (IndexIndicator indicator : pillar.indicators()) {
                if (!ids.add(indicator.id())) {
                    throw new IllegalArgumentException("Indicator " + indicator.id() + " is in the index twice");
                }
            }
        }
    }

    public List<IndexIndicator> indicators() {
        return pillars.stream().flatMap(pillar -> pillar.indicators().stream()).toList();
    }

    public IndexDefinition with(Method other) {
        return new IndexDefinition(pillars, other, enough);
    }

    IndexDefinition with(List<Pillar> others) {
        return new IndexDefinition(others, method, enough);
    }

    /** The share of the indicator in the index when everything is present; the shares sum to one. */
    public double share(String indicator) {
        double all = pillars.stream().mapToDouble(Pillar::weight).sum();
        for (Pillar pillar : pillars) {
            double inside = pillar.indicators().stream()
                    .mapToDouble(IndexIndicator::weight)
                    .sum();
            for (IndexIndicator candidate : pillar.indicators()) {
                if (candidate.id().equals(indicator)) {
                    return pillar.weight() / all * candidate.weight() / inside;
                }
            }
        }
        throw new IllegalArgumentException("No indicator " + indicator + " in the index");
    }

    static void requireWeight(String id, double weight) {
        if (!(weight > 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("The weight of " + id + " is above zero and finite, not " + weight);
        }
    }
}
