package fi.kuntapeili.benchmark.ranking;

import fi.kuntapeili.benchmark.index.Goalposts;
import fi.kuntapeili.benchmark.index.IndexDefinition;
import fi.kuntapeili.benchmark.index.IndexIndicator;
import fi.kuntapeili.benchmark.index.Method;
import fi.kuntapeili.benchmark.index.Pillar;
import fi.kuntapeili.benchmark.index.Treatment;
import fi.kuntapeili.survey.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A composite index as the pack declares it. Its inputs are published statistics only, so every figure of it may be shown
 * by name.
 *
 * @param version goalposts and weights are frozen with it
 * @param purpose what it measures, in plain words
 * @param note what it does not tell
 * @param synthetic whether its figures are made up
 * @param method between goalposts, arithmetic or geometric
 * @param enough the share of a pillar's weight that a unit must have values for
 * @param alternatives other methods under which it is tried out, in the order declared
 */
public record DeclaredIndex(
        String id,
        String version,
        LocalizedText name,
        LocalizedText purpose,
        Optional<LocalizedText> note,
        boolean synthetic,
        List<DeclaredPillar> pillars,
        Method method,
        BigDecimal enough,
        List<Method> alternatives) {

    /** @param weight relative to the other pillars */
    public record DeclaredPillar(String id, LocalizedText name, BigDecimal weight, List<DeclaredInput> inputs) {
        public DeclaredPillar {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * A statistic of one year as a part of an index.
     *
     * @param higherIsBetter which end of the goalposts scores 100
     * @param low the lower goalpost, in the unit of the statistic; {@code high} the upper one
     * @param logarithm whether differences count as ratios; goalposts are then above zero
     * @param weight relative to the others in the pillar
     */
    public record DeclaredInput(
            String id,
            String statistic,
            int year,
            boolean higherIsBetter,
            BigDecimal low,
            BigDecimal high,
            boolean logarithm,
            BigDecimal weight) {

        private IndexIndicator indicator() {
            double least = scaled(low);
            double greatest = scaled(high);
            return new IndexIndicator(
                    id,
                    weight.doubleValue(),
                    logarithm ? new Treatment.Logarithm(0, 1, low.doubleValue()) : new Treatment.AsItIs(),
                    higherIsBetter ? new Goalposts(least, greatest) : new Goalposts(greatest, least));
        }

        private double scaled(BigDecimal goalpost) {
            return logarithm ? Math.log(goalpost.doubleValue()) : goalpost.doubleValue();
        }
    }

    public DeclaredIndex {
        pillars = List.copyOf(pillars);
        alternatives = List.copyOf(alternatives);
    }

    /** Every input, pillar by pillar. */
    public List<DeclaredInput> inputs() {
        return pillars.stream().flatMap(pillar -> pillar.inputs().stream()).toList();
    }

    IndexDefinition definition() {
        return new IndexDefinition(
                pillars.stream()
                        .map(pillar -> new Pillar(
                                pillar.id(),
                                pillar.weight().doubleValue(),
                                pillar.inputs().stream()
                                        .map(DeclaredInput::indicator)
                                        .toList()))
                        .toList(),
                method,
                enough.doubleValue());
    }
}
