package fi.kuntapeili.survey.pack;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reference statistics of the pack being read.
 *
 * @param named every id, also of those without values
 * @param collected ids of those with values
 * @param additive ids of those whose amounts add up
 */
public record KnownStatistics(
        Set<String> named, Set<String> collected, Set<String> additive, List<ReferenceValue> values) {

    public KnownStatistics {
        named = Set.copyOf(named);
        collected = Set.copyOf(collected);
        additive = Set.copyOf(additive);
        values = List.copyOf(values);
    }

    /** The latest values not later than the year, by organisation and statistic, without what is kept back. */
    public Map<OrganisationCode, Map<String, BigDecimal>> latest(int year) {
        Map<OrganisationCode, Map<String, ReferenceValue>> latest = new HashMap<>();
        for (ReferenceValue value : values) {
            if (value.year() <= year) {
                latest.computeIfAbsent(value.organisation(), unseen -> new HashMap<>())
                        .merge(value.statistic(), value, (one, other) -> one.year() > other.year() ? one : other);
            }
        }
        Map<OrganisationCode, Map<String, BigDecimal>> numbers = new HashMap<>();
        latest.forEach((organisation, byStatistic) -> {
            Map<String, BigDecimal> ofOne = new HashMap<>();
            byStatistic.forEach((statistic, value) -> value.shown().ifPresent(shown -> ofOne.put(statistic, shown)));
            numbers.put(organisation, ofOne);
        });
        return numbers;
    }
}
