package fi.kuntapeili.benchmark.index;

import java.util.List;

/**
 * What an expected level is fitted from: every unit that there is, not a peer group.
 *
 * @param units ids
 * @param start the outcome in the earlier round, NaN where missing
 * @param outcome the outcome in the later round, NaN where missing
 * @param base what shares are out of, one per unit; used by {@link OutcomeScale#LOGIT} only and empty otherwise
 * @param structure what units are given and did not choose, one column each, amounts as logarithms, NaN where missing
 * @param scale of the fit
 * @param ceiling the best value possible; a unit that started there could not improve and is not scored; NaN if there is
 *     none
 * @param reliability the share of the variance of the start that is not measurement error, above 0 and at most 1; NaN if
 *     it is not known
 */
public record ExpectedLevelInput(
        List<String> units,
        double[] start,
        double[] outcome,
        double[] base,
        List<double[]> structure,
        OutcomeScale scale,
        double ceiling,
        double reliability) {
    public ExpectedLevelInput {
        units = List.copyOf(units);
        start = start.clone();
        outcome = outcome.clone();
        base = base.clone();
        structure = List.copyOf(structure);
        int size = units.size();
        boolean lengths = start.length == size
                && outcome.length == size
                && structure.stream().allMatch(column -> column.length == size);
        if (!lengths || (scale == OutcomeScale.LOGIT) != (base.length == size && size > 0)) {
            throw new IllegalArgumentException("Every column has one value per unit, a base for shares and only there");
        }
        if (reliability <= 0 || reliability > 1) {
            throw new IllegalArgumentException("A reliability is above 0 and at most 1, not " + reliability);
        }
    }

    double base(int unit) {
        return base.length == 0 ? Double.NaN : base[unit];
    }
}
