package fi.kuntapeili.benchmark.success;

import fi.kuntapeili.benchmark.index.ExpectedLevel.Diagnostics;
import fi.kuntapeili.benchmark.index.UnitLevel;
import fi.kuntapeili.benchmark.statistics.LimitBand;
import java.util.List;
import java.util.Optional;

/**
 * Outcomes beside what the start and the structure let expect. What is above or below expected is that and nothing more: never
 * the effect of a policy.
 *
 * @param placed in code order
 * @param reach how many prediction deviations the 95 % limits lie from the expected; {@code outerReach} the 99.8 % limits
 * @param reliability of the start, from the pack or from how much figures waver from year to year; empty if not known
 * @param ranks empty for a ranking without a better direction
 */
public record ExpectedStandings(
        SuccessRanking.Expected ranking,
        String sha256,
        List<RankedUnit> units,
        List<Placed> placed,
        List<LeftOut> leftOut,
        Diagnostics diagnostics,
        double reach,
        double outerReach,
        Optional<Reliability> reliability,
        Optional<PossibleRanks> ranks)
        implements SuccessResult {

    public ExpectedStandings {
        units = List.copyOf(units);
        placed = List.copyOf(placed);
        leftOut = List.copyOf(leftOut);
    }

    /** @param start in its own unit, as the level is */
    public record Placed(RankedUnit unit, double start, UnitLevel.Scored level) {}

    /** @param declared whether the pack says it; otherwise it comes from yearly figures */
    public record Reliability(double value, boolean declared) {}

    /** Those in the band, in code order. */
    public List<Placed> in(LimitBand band) {
        return placed.stream().filter(each -> each.level().band() == band).toList();
    }

    public Optional<Placed> of(String code) {
        return placed.stream().filter(each -> each.unit().code().equals(code)).findFirst();
    }

    /** How many are placed differently by more than a deviation when another method is used. */
    public int uncertain() {
        return (int) placed.stream().filter(each -> each.level().uncertain()).count();
    }
}
