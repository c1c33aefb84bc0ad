package fi.kuntapeili.benchmark.indicator;

import java.util.Set;

/** The rules of peer groups that the indicators of a pack name, for whoever knows which rules there are. */
public record KnownSuits(Set<String> rules) {
    public KnownSuits {
        rules = Set.copyOf(rules);
    }
}
