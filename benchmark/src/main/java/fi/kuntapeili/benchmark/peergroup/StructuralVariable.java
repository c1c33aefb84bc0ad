package fi.kuntapeili.benchmark.peergroup;

import fi.kuntapeili.benchmark.statistics.NeighbourVariable;
import fi.kuntapeili.benchmark.statistics.OrderedSample;
import fi.kuntapeili.benchmark.statistics.Standardisation;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A public number by which organisations are near or far.
 *
 * @param of the number, or what is divided
 * @param per what it is divided by, such as an area
 * @param logarithm whether differences count as ratios; a number that is not above zero is then missing
 * @param robust whether the scale is the median and its deviation; left open, the skewness decides
 * @param weight above zero, relative to the other variables
 * @param decimals with which values are written
 */
public record StructuralVariable(
        String id,
        LocalizedText name,
        Optional<LocalizedText> unit,
        GroupRule.NumberOf of,
        Optional<GroupRule.NumberOf> per,
        boolean logarithm,
        Optional<Boolean> robust,
        double weight,
        int decimals) {

    /**
     * The variable on the scale of everyone asked.
     *
     * @param values one per organisation, NaN where missing
     */
    NeighbourVariable scaled(List<Double> values) {
        double[] compared = values.stream()
                .mapToDouble(value -> logarithm ? logarithmOf(value) : value)
                .toArray();
        OrderedSample sample = OrderedSample.of(compared);
        Standardisation scale = robust.map(
                        byMedian -> byMedian ? Standardisation.byMedian(sample) : Standardisation.byMean(sample))
                .orElseGet(() -> Standardisation.bySkewness(sample));
        return NeighbourVariable.of(id, compared, weight, scale);
    }

    private static double logarithmOf(double value) {
        return value > 0 ? Math.log(value) : Double.NaN;
    }
}
