package fi.kuntapeili.benchmark.attack;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Linear programs over unknowns that are zero or above, with bounds on sums of some of them.
 *
 * @param most largest value of each unknown; infinity if there is none
 */
record Solver(double[] most, List<Sum> sums) {

    /** Between what the sum of these unknowns lies. */
    record Sum(BitSet unknowns, Bounds bounds) {}

    /** The values at which the weighted sum is smallest; empty if there is no such point. */
    Optional<double[]> smallest(double[] weights) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] variables = new Variable[most.length];
        for (int i = 0; i < most.length; i++) {
            variables[i] = model.newVariable("x" + i).lower(0);
            if (!Double.isInfinite(most[i])) {
                variables[i].upper(most[i]);
            }
            if (weights[i] != 0) {
                variables[i].weight(weights[i]);
            }
        }
        for (int s = 0; s < sums.size(); s++) {
            Expression expression = model.newExpression("s" + s);
            Bounds bounds = sums.get(s).bounds();
            if (!Double.isInfinite(bounds.low())) {
                expression.lower(bounds.low());
            }
            if (!Double.isInfinite(bounds.high())) {
                expression.upper(bounds.high());
            }
            sums.get(s).unknowns().stream().forEach(i -> expression.set(variables[i], 1));
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            return Optional.empty();
        }
        double[] values = new double[most.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = result.doubleValue(i);
        }
        return Optional.of(values);
    }

    /** The smallest or largest value of one unknown; the widest bound if the program cannot be solved. */
    Bounds range(int unknown) {
        double[] one = new double[most.length];
        one[unknown] = 1;
        double low = smallest(one).map(values -> values[unknown]).orElse(0.0);
        one[unknown] = -1;
        double high = smallest(one).map(values -> values[unknown]).orElse(Double.POSITIVE_INFINITY);
        return new Bounds(low, high);
    }
}
