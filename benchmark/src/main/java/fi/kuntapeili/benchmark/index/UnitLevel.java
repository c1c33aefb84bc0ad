package fi.kuntapeili.benchmark.index;

import fi.kuntapeili.benchmark.statistics.Interval;
import fi.kuntapeili.benchmark.statistics.LimitBand;

/** How a unit's outcome compares with what its start and structure let expect; never the effect of a policy. */
public sealed interface UnitLevel {
    String unit();

    /**
     * A unit beside its expected level.
     *
     * @param observed the outcome, in its own unit
     * @param expected by the fit without this unit, in the same unit
     * @param inner where 95 % of units like this one lie
     * @param outer where 99.8 % lie
     * @param distance how far above the expected, on the scale of the fit
     * @param deviation the prediction standard deviation, on the same scale
     * @param score the distance in such deviations
     * @param leastSquaresScore the same by ordinary least squares
     * @param theilSenScore the same by the median slope, structure taken out first; NaN for more units than it can carry
     * @param uncertain whether the methods differ by more than one standard deviation
     * @param band above is more than expected, whether more is good or not
     */
    record Scored(
            String unit,
            double observed,
            double expected,
            Interval inner,
            Interval outer,
            double distance,
            double deviation,
            double score,
            double leastSquaresScore,
            double theilSenScore,
            boolean uncertain,
            LimitBand band)
            implements UnitLevel {}

    record NotScored(String unit, Reason reason) implements UnitLevel {}

    enum Reason {
        /** A round or a structural variable is missing, or the value has no place on the scale of the fit. */
        MISSING,
        /** It started at the best value possible. */
        AT_CEILING,
        /** It is so unlike the others in start or structure that they say little about it (leverage above 0.2). */
        UNLIKE_OTHERS
    }
}
