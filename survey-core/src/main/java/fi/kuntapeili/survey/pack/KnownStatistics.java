package fi.kuntapeili.survey.pack;

import java.util.Set;

/**
 * The reference statistics of the pack being read.
 *
 * @param named every id, also of those without values
 * @param collected ids of those with values
 */
public record KnownStatistics(Set<String> named, Set<String> collected) {

    public KnownStatistics {
        named = Set.copyOf(named);
        collected = Set.copyOf(collected);
    }
}
