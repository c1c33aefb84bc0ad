package fi.kuntapeili.benchmark.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The linear program behind {@link MeanAudit}: which changes of amounts that somebody does not know would make up for one
 * amount that is raised. Of all such changes it looks for the smallest, which leave most blocks as they are.
 */
record AmountProgram(TotalledAmounts amounts) {
    private static final double ROUNDING = 1e-9;

    /** A block whose amount may grow or shrink, in multiples of what the raised unit gets. */
    private record Movable(int block, Variable more, Variable less) {}

    /**
     * Empty if there are none, or none are found: then the raised amount counts as impossible.
     *
     * @param known units whose amount stays, the raised one among them
     */
    Optional<OtherAmounts> raised(int unit, double by, BitSet known) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        BitSet raised = amounts.totalsOf(amounts.blockOf(unit).orElseThrow());
        List<Expression> totalsKept = IntStream.range(0, amounts.groups().size())
                .mapToObj(total -> model.newExpression("total " + total).level(raised.get(total) ? -1 : 0))
                .toList();
        List<Movable> movable = new ArrayList<>();
        for (int block = 0; block < amounts.blocks(); block++) {
            if (amounts.hasOthers(block, known)) {
                double most = amounts.amountOfOthers(block, known) / by;
                Variable more = model.newVariable("more " + block).lower(0).weight(1);
                Variable less =
                        model.newVariable("less " + block).lower(0).upper(most).weight(1);
                amounts.totalsOf(block).stream().forEach(total -> {
                    totalsKept.get(total).set(more, 1);
                    totalsKept.get(total).set(less, -1);
                });
                movable.add(new Movable(block, more, less));
            }
        }
        Optimisation.Result result = model.minimise();
        return result.getState().isOptimal() ? Optional.of(changes(movable, by)) : Optional.empty();
    }

    private static OtherAmounts changes(List<Movable> movable, double by) {
        Map<Integer, Double> changes = new LinkedHashMap<>();
        movable.forEach(block -> {
            double change = block.more().getValue().doubleValue()
                    - block.less().getValue().doubleValue();
            if (Math.abs(change) > ROUNDING) {
                changes.put(block.block(), change * by);
            }
        });
        return new OtherAmounts(changes);
    }
}
