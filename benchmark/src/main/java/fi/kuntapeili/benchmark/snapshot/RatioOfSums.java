package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.CandidateGroup;
import fi.kuntapeili.benchmark.disclosure.Contribution;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The ratio of a group as one: the sum of amounts over the sum of a published statistic. It is released as the mean amount is,
 * by the rules for the one linear statistic of its answers: each unit contributes its amount, not its ratio, so a large unit
 * dominates where it does. What comes out is the released mean amount over the mean of the statistic, in two digits: more
 * of them would tell for whom the statistic was summed, and so who answered.
 */
final class RatioOfSums {

    private static final MathContext DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private final RawColumn raw;
    private final double[] bases;

    /** @param bases the published statistic of every unit; not a number where there is none */
    RatioOfSums(RawColumn raw, double[] bases) {
        this.raw = raw;
        this.bases = bases.clone();
    }

    /** The same contributions with amounts, up to the factor of the indicator, in the place of ratios. */
    List<Contribution> amounts(List<String> protectionUnits, BitSet waived) {
        return units().mapToObj(unit -> Contribution.number(unit, raw.value(unit) * bases[unit])
                        .visibleByName(raw.followsFromOpen(unit))
                        .answeredThrough(protectionUnits.get(unit))
                        .waivedForMeans(waived.get(unit)))
                .toList();
    }

    /**
     * Puts the ratios in the place of means.
     *
     * @param released of the indicator, without a mean
     * @param amounts what is released of the amounts, by group id; no mean where nothing is
     */
    Map<String, Disclosure<Released>> in(
            Map<String, Disclosure<Released>> released,
            Map<String, Disclosure<Released>> amounts,
            List<CandidateGroup> groups) {
        Map<String, Disclosure<Released>> together = new HashMap<>(released);
        for (CandidateGroup group : groups) {
            Disclosure<BigDecimal> ratio = amounts.getOrDefault(
                            group.id(), Disclosure.withheld(PublicStatus.CONFIDENTIAL))
                    .flatMap(amount -> ((ReleasedNumbers) amount).mean())
                    .map(mean -> over(mean, group));
            together.computeIfPresent(
                    group.id(), (id, cell) -> cell.map(numbers -> with((ReleasedNumbers) numbers, ratio)));
        }
        return together;
    }

    private BigDecimal over(BigDecimal meanAmount, CandidateGroup group) {
        double[] counted = units().filter(unit -> group.units().get(unit))
                .mapToDouble(unit -> bases[unit])
                .toArray();
        double base = Arrays.stream(counted).sum();
        return BigDecimal.valueOf(meanAmount.doubleValue() * counted.length / base)
                .round(DIGITS);
    }

    private static Released with(ReleasedNumbers numbers, Disclosure<BigDecimal> mean) {
        return new ReleasedNumbers(
                numbers.answers(), numbers.median(), numbers.q1(), numbers.q3(), numbers.p10(), numbers.p90(), mean);
    }

    private IntStream units() {
        return IntStream.range(0, raw.units()).filter(raw::has);
    }
}
