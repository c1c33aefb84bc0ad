package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.statistics.Ratio;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The two means of a ratio, as they are released. */
class RatioOfSumsTest {

    /** @param costs and people of one unit after the other */
    private static ReleasedNumbers released(String mean, double[] costs, double[] people) {
        Snapshot snapshot = CostPerHead.snapshot("mean: " + mean, costs, people, Map.of());
        return (ReleasedNumbers) CostPerHead.cells(snapshot, DisclosurePolicy.standard())
                .get(FigureColumn.of("ind"))
                .get("all")
                .figure()
                .orElseThrow();
    }

    private static double mean(ReleasedNumbers numbers) {
        return numbers.mean().figure().orElseThrow().doubleValue();
    }

    @Test
    void theGroupAsOneAndTheMeanOfItsUnitsAreTwoFigures() {
        double[] costs = new double[12];
        double[] people = new double[12];
        for (int unit = 0; unit < 12; unit++) {
            people[unit] = 1000 * (unit + 1);
            costs[unit] = people[unit] * (30 - 2 * unit);
        }
        double sums = 10 * Ratio.ofSums(costs, people).value();
        double units = 10 * Ratio.meanOfUnits(costs, people).value();
        assertTrue(units > 1.2 * sums, units + " and " + sums);
        ReleasedNumbers ofSums = released("sums", costs, people);
        ReleasedNumbers ofUnits = released("units", costs, people);
        assertEquals(sums, mean(ofSums), 0.1 * sums);
        assertEquals(units, mean(ofUnits), 0.05 * units);
        assertEquals(ofUnits.median(), ofSums.median());
        assertTrue(numbers(ofSums).precision() <= 2, ofSums.mean().toString());
    }

    private static BigDecimal numbers(ReleasedNumbers released) {
        return released.mean().figure().orElseThrow().stripTrailingZeros();
    }

    /** Ratios are alike, amounts are not: who is large dominates the sum and not the mean of the units. */
    @Test
    void aUnitThatIsMostOfTheSumKeepsItBack() {
        double[] people = new double[12];
        double[] costs = new double[12];
        for (int unit = 0; unit < 12; unit++) {
            people[unit] = unit == 0 ? 1_000_000 : 1000;
            costs[unit] = people[unit] * (20 + unit % 3);
        }
        assertTrue(released("units", costs, people).mean().isShown());
        assertFalse(released("sums", costs, people).mean().isShown());
    }

    @Test
    void onlyAPublishedDenominatorMakesAMeanOfSums() {
        CostPerHead.indicators("numerator: cost\ndenominator: cost + 1\nmean: sums", 1);
        CostPerHead.indicators("formula: cost\nmean: sums", 1);
        CostPerHead.indicators("formula: cost\nmean: often", 1);
    }
}
