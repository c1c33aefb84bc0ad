package fi.kuntapeili.benchmark.disclosure;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * At most one mean per base question. Means of one amount divided by several public denominators are several
 * equations about the same answers: six of them solve for six units.
 */
public final class OneLinearStatistic {
    private OneLinearStatistic() {}

    /**
     * An indicator that would like a mean.
     *
     * @param baseQuestions the protected answers that enter it, with their round where earlier rounds enter too
     */
    public record Claim(String indicator, Set<String> baseQuestions) {
        public Claim {
            baseQuestions = Set.copyOf(baseQuestions);
        }
    }

    /** The indicators that get a mean: in the given order, each whose base questions nobody before it has used. */
    public static Set<String> grant(List<Claim> claims) {
        Set<String> used = new HashSet<>();
        Set<String> granted = new LinkedHashSet<>();
        for (Claim claim : claims) {
            if (claim.baseQuestions().stream().noneMatch(used::contains)) {
                used.addAll(claim.baseQuestions());
                granted.add(claim.indicator());
            }
        }
        return granted;
    }
}
