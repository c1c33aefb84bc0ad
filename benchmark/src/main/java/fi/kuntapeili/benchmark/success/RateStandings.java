package fi.kuntapeili.benchmark.success;

import fi.kuntapeili.benchmark.statistics.Interval;
import fi.kuntapeili.benchmark.statistics.LimitBand;
import fi.kuntapeili.benchmark.statistics.Shrinkage;
import java.util.List;
import java.util.Optional;

/**
 * Rates on bases of different size, beside the common rate and what chance does to it. Rates are shares of the base.
 *
 * @param placed by the shrunk rate, the better first, the greater first where neither is better; ties in code order
 * @param target the common rate
 * @param dispersion one where units differ by chance alone
 * @param betweenDeviation by how much units differ beyond chance, as a standard deviation of rates; zero if that is not shown
 * @param limits of the funnel over the bases, rising
 * @param ranks empty for a ranking without a better direction
 */
public record RateStandings(
        SuccessRanking.Rate ranking,
        String sha256,
        List<RankedUnit> units,
        List<Placed> placed,
        List<LeftOut> leftOut,
        double target,
        double dispersion,
        double betweenDeviation,
        List<Limits> limits,
        Optional<PossibleRanks> ranks)
        implements SuccessResult {

    public RateStandings {
        units = List.copyOf(units);
        placed = List.copyOf(placed);
        leftOut = List.copyOf(leftOut);
        limits = List.copyOf(limits);
    }

    /**
     * @param rate raw and shrunk
     * @param inner where 95 % of units with this base lie by chance; {@code outer} where 99.8 % do
     */
    public record Placed(
            RankedUnit unit,
            int events,
            int base,
            Shrinkage.Estimate rate,
            Interval inner,
            Interval outer,
            LimitBand band) {}

    /** The limits for a base. */
    public record Limits(int base, Interval inner, Interval outer) {}

    /** Those in the band, in the order of the ranking. */
    public List<Placed> in(LimitBand band) {
        return placed.stream().filter(each -> each.band() == band).toList();
    }

    public Optional<Placed> of(String code) {
        return placed.stream().filter(each -> each.unit().code().equals(code)).findFirst();
    }
}
