package fi.kuntapeili.benchmark.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A composite index: its pillars with their indicators, and how they are put together. */
public record IndexDefinition(List<Pillar> pillars, Method method) {
    public IndexDefinition {
        pillars = List.copyOf(pillars);
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
        return new IndexDefinition(pillars, other);
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
