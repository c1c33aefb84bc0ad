package fi.kuntapeili.benchmark.index;

import java.util.List;

/**
 * A group of indicators that an index adds up first.
 *
 * @param weight in the index, above zero, relative to the other pillars
 */
public record Pillar(String id, double weight, List<IndexIndicator> indicators) {
    public Pillar {
        IndexDefinition.requireWeight(id, weight);
        indicators = List.copyOf(indicators);
        if (indicators.isEmpty()) {
            throw new IllegalArgumentException("Pillar " + id + " has no indicator");
        }
    }
}
