package fi.kuntapeili.benchmark.index;

import fi.kuntapeili.benchmark.statistics.Interval;
import java.util.List;

/**
 * What outcomes to expect from where units started and what they are given (the value-added logic of Goldstein and
 * Spiegelhalter 1996). Ranking by level rewards good starts, ranking by change rewards bad ones; the distance from the
 * expected level rewards neither.
 *
 * @param units one per unit of the input, in its order
 * @param diagnostics what staff look at before anything is shown
 * @param innerReach how many prediction deviations the 95 % limits lie from the expected
 * @param outerReach the same for the 99.8 % limits
 */
public record ExpectedLevel(List<UnitLevel> units, Diagnostics diagnostics, double innerReach, double outerReach) {
    public ExpectedLevel {
        units = List.copyOf(units);
    }

    /**
     * How the fit stands, and what it rests on.
     *
     * @param fitted how many units the fit rests on
     * @param rSquared of ordinary least squares, on the scale of the fit
     * @param slope of the outcome on the start, robust; both on the scale of the fit
     * @param slopeInterval its 95 % confidence interval
     * @param leastSquaresSlope beside it
     * @param theilSenSlope beside it, structure taken out first; NaN for more units than it can carry
     * @param correctedSlope the robust slope over the reliability of the start, which measurement error flattens; NaN if
     *     the reliability is not known
     * @param startPredicts whether the interval of the slope leaves out zero; if not, the adjusted figure is the level
     * @param largestLeverage between 0 and 1
     * @param influential units whose Cook's distance is above {@code 4 / n}
     * @param conditionNumber of the standardised predictors
     */
    public record Diagnostics(
            int fitted,
            double rSquared,
            double slope,
            Interval slopeInterval,
            double leastSquaresSlope,
            double theilSenSlope,
            double correctedSlope,
            boolean startPredicts,
            double largestLeverage,
            List<String> influential,
            double conditionNumber) {
        public Diagnostics {
            influential = List.copyOf(influential);
        }
    }
}
