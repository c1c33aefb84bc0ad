package fi.kuntapeili.benchmark.release;

import fi.kuntapeili.benchmark.disclosure.Statistic;
import java.util.Set;

/**
 * Which figures of a round are asked for; an empty set asks for all.
 *
 * @param indicators ids
 * @param groups ids
 */
public record DataQuery(Set<String> indicators, Set<String> groups, Set<Statistic> statistics) {

    public DataQuery {
        indicators = Set.copyOf(indicators);
        groups = Set.copyOf(groups);
        statistics = Set.copyOf(statistics);
    }

    public static DataQuery everything() {
        return new DataQuery(Set.of(), Set.of(), Set.of());
    }

    boolean wantsIndicator(String id) {
        return indicators.isEmpty() || indicators.contains(id);
    }

    boolean wantsGroup(String id) {
        return groups.isEmpty() || groups.contains(id);
    }

    boolean wants(Statistic statistic) {
        return statistics.isEmpty() || statistics.contains(statistic);
    }
}
