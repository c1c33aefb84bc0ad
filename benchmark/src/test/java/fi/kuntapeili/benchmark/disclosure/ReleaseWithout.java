package fi.kuntapeili.benchmark.disclosure;

import fi.kuntapeili.benchmark.statistics.OrderedSample;
import fi.kuntapeili.benchmark.statistics.Quantile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What would be released if one rule did not hold, everything else being the engine's own. There is no such switch in the
 * engine.
 */
public final class ReleaseWithout {
    /** The rules that can be left out. */
    public enum Rule {
        NONE,
        MINIMUM,
        DISTANCE,
        LINEAR_AUDIT,
        DOMINATED_REST,
        INTERVAL_AUDIT
    }

    private static final DisclosurePolicy POLICY = DisclosurePolicy.standard();

    private final Rule without;
    private final List<CandidateGroup> groups;

    public ReleaseWithout(Rule without, List<CandidateGroup> groups) {
        this.without = without;
        this.groups = List.copyOf(groups);
    }

    public Map<String, Disclosure<Released>> release(DisclosureRequest request) {
        Contributions contributions = Contributions.of(request);
        List<CandidateGroup> shown = admitted(contributions.pattern());
        Map<String, Disclosure<Released>> cells = new LinkedHashMap<>();
        groups.forEach(group -> cells.put(group.id(), Disclosure.withheld(PublicStatus.CONFIDENTIAL)));
        CellRelease release = new CellRelease(without == Rule.MINIMUM ? fewest() : POLICY);
        if (request.measure() instanceof Measure.Shares shares) {
            if (without == Rule.INTERVAL_AUDIT) {
                shown.forEach(group -> cells.put(
                        group.id(),
                        Disclosure.shown(
                                release.shares(shares, contributions, group, DisclosurePolicy.ShareParts.THIRDS))));
            } else {
                cells.putAll(new ShareRelease(release, shares, contributions).of(shown));
            }
            return cells;
        }
        Map<CandidateGroup, ReleasedNumbers> numbers = new LinkedHashMap<>();
        shown.forEach(group ->
                numbers.put(group, release.numbers((Measure.Numeric) request.measure(), contributions, group)));
        Map<CandidateGroup, ReleasedNumbers> safe = without == Rule.DOMINATED_REST
                ? numbers
                : new MeanRelease(POLICY, contributions).of(List.of(), numbers);
        safe.forEach((group, cell) -> cells.put(group.id(), Disclosure.shown(cell)));
        return cells;
    }

    /** The ledger with one of its tests left out. */
    private List<CandidateGroup> admitted(ContributorPattern pattern) {
        int least = POLICY.minContributors();
        List<BitSet> tooSmall = groups.stream()
                .map(group -> ContributorPattern.intersection(group.units(), pattern.protectedUnits()))
                .filter(units -> without != Rule.MINIMUM && !units.isEmpty() && pattern.contributors(units) < least)
                .toList();
        LinearAudit audit = LinearAudit.of(pattern, pattern.protectedUnits(), least);
        List<CandidateGroup> admitted = new ArrayList<>();
        for (CandidateGroup group : GroupLedger.inOrder(pattern, groups).toList()) {
            BitSet closed = ContributorPattern.intersection(group.units(), pattern.protectedUnits());
            boolean enough = without == Rule.MINIMUM || pattern.contributors(closed) >= least;
            boolean apart = without == Rule.DISTANCE
                    || admitted.stream()
                            .allMatch(other -> pattern.contributors(difference(pattern, closed, other)) >= least);
            Optional<LinearAudit> next =
                    without == Rule.LINEAR_AUDIT ? Optional.of(audit) : audit.with(closed, tooSmall);
            if (enough && apart && next.isPresent()) {
                audit = next.get();
                admitted.add(group);
            }
        }
        return admitted;
    }

    private static BitSet difference(ContributorPattern pattern, BitSet closed, CandidateGroup other) {
        BitSet difference = ContributorPattern.intersection(other.units(), pattern.protectedUnits());
        difference.xor(closed);
        return difference;
    }

    /** A policy in which four are enough, as few as one can have. */
    private static DisclosurePolicy fewest() {
        return new DisclosurePolicy(
                3,
                POLICY.tailMin(),
                POLICY.pPercent(),
                POLICY.safetyZone(),
                POLICY.quantileType(),
                POLICY.rounding(),
                POLICY.shareParts(),
                POLICY.ownSelections());
    }

    /** A quantile, rounded as usual, however many are in the tail behind it. */
    public static String quantile(DisclosureRequest request, BitSet group, double p) {
        double[] amounts = amounts(request, group);
        double figure = Quantile.of(OrderedSample.of(amounts), p, POLICY.quantileType());
        Scale scale = ((Measure.Numeric) request.measure()).scale();
        return RoundingGrid.round(figure, POLICY.relativeRounding(amounts.length), scale)
                .toPlainString();
    }

    /** The mean as it is. */
    public static String exactMean(DisclosureRequest request, BitSet group) {
        return BigDecimal.valueOf(OrderedSample.of(amounts(request, group)).mean())
                .setScale(12, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The share of option zero among protected answers as a percentage with one decimal. */
    public static String percentage(DisclosureRequest request, BitSet group) {
        long total = 0;
        long chosen = 0;
        for (Contribution answer : request.contributions()) {
            if (group.get(answer.unit()) && !answer.open()) {
                Set<Integer> options = ((Contribution.Given.Chosen) answer.given()).options();
                total++;
                chosen += options.contains(0) ? 1 : 0;
            }
        }
        return BigDecimal.valueOf(100 * chosen).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP) + " %";
    }

    private static double[] amounts(DisclosureRequest request, BitSet group) {
        return request.contributions().stream()
                .filter(answer -> group.get(answer.unit()))
                .mapToDouble(answer -> ((Contribution.Given.Amount) answer.given()).value())
                .toArray();
    }
}
