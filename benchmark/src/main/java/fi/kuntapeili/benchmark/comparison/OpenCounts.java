package fi.kuntapeili.benchmark.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Exact numbers of answers in a group, for an indicator that is open by name.
 *
 * @param answers how many of the group have a value
 * @param byCategory by category code, zero included; {@code yes} and {@code no} for a boolean
 */
public record OpenCounts(int answers, Map<String, Integer> byCategory) {

    public static final String YES = "yes";
    public static final String NO = "no";

    public OpenCounts {
        byCategory = Collections.unmodifiableMap(new LinkedHashMap<>(byCategory));
    }
}
