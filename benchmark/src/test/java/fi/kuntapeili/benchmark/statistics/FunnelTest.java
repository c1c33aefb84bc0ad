package fi.kuntapeili.benchmark.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FunnelTest {
    private static final List<List<String>> HOSPITALS =
            Samples.rows("surgical.csv").toList();

    static Stream<List<String>> limits() {
        return Samples.rows("funnel-results.csv");
    }

    @ParameterizedTest
    @MethodSource("limits")
    void exactLimitsAgreeWithTheBinomialDistributionOfScipy(List<String> row) {
        double target = Double.parseDouble(row.get(0));
        double probability = Double.parseDouble(row.get(2));
        double limit = Funnel.exact(target, Integer.parseInt(row.get(1)), probability);
        Samples.assertClose(row.get(3), limit, 1e-9);
    }

    @Test
    void amongTwelveHospitalsOneStandsOutAndSmallOnesDoNot() {
        int[] deaths = column(1);
        int[] operations = column(2);
        Funnel funnel = Funnel.of(deaths, operations).orElseThrow();
        assertEquals(208.0 / 2814, funnel.target(), 1e-15);
        assertEquals(2.3632870356790465, funnel.dispersion(), 1e-12);
        assertEquals(4.898897286732401e-4, funnel.betweenVariance(), 1e-15);
        List<LimitBand> bands = IntStream.range(0, 12)
                .mapToObj(i -> funnel.place(deaths[i], operations[i]))
                .toList();
        assertEquals(LimitBand.ABOVE, bands.get(7));
        assertEquals(11, Collections.frequency(bands, LimitBand.WITHIN));
    }

    @Test
    void unitsThatDifferByMoreThanChanceWidenTheFunnel() {
        int[] bases = {400, 400, 400, 400, 400, 400, 400, 400, 400, 400};
        int[] events = {20, 80, 25, 75, 30, 70, 35, 65, 40, 60};
        Funnel wide = Funnel.of(events, bases).orElseThrow();
        assertTrue(wide.dispersion() > 5);
        double noise = 0.125 * 0.875 / 400;
        double expected = (10 * wide.dispersion() - 9) / (10 / noise - 1 / noise);
        assertEquals(expected, wide.betweenVariance(), 1e-12);
        double reach = 1.959963984540054 * Math.sqrt(noise + wide.betweenVariance());
        assertEquals(0.125 + reach, wide.limits(400, 0.95).upper(), 1e-12);
        assertEquals(0, wide.limits(1, 0.998).lower());
    }

    @Test
    void whoHasNoBaseSaysNothingAboutTheDifferences() {
        Funnel all = Funnel.of(column(1), column(2)).orElseThrow();
        Funnel withEmpty = Funnel.of(Arrays.copyOf(column(1), 14), Arrays.copyOf(column(2), 14))
                .orElseThrow();
        assertEquals(all.dispersion(), withEmpty.dispersion());
        assertEquals(all.betweenVariance(), withEmpty.betweenVariance());
    }

    @Test
    void unitsAlikeKeepTheExactFunnel() {
        Funnel funnel = Funnel.of(new int[] {10, 11, 9, 10, 0}, new int[] {100, 100, 100, 100, 0})
                .orElseThrow();
        assertEquals(0, funnel.betweenVariance());
        assertEquals(Funnel.exact(0.1, 100, 0.975), funnel.limits(100, 0.95).upper());
    }

    @Test
    void whereNothingEverHappensOneEventIsFarAbove() {
        Funnel funnel = Funnel.of(new int[] {0, 0}, new int[] {50, 60}).orElseThrow();
        assertEquals(LimitBand.WITHIN, funnel.place(0, 50));
        assertEquals(LimitBand.FAR_ABOVE, funnel.place(1, 50));
    }

    @Test
    void whatIsNoShareIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Funnel.of(new int[] {5}, new int[] {4}));
        Funnel funnel = Funnel.of(new int[] {1, 2}, new int[] {4, 4}).orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> funnel.limits(0, 0.95));
        assertThrows(IllegalArgumentException.class, () -> funnel.place(5, 4));
        assertThrows(IllegalArgumentException.class, () -> funnel.place(-1, 4));
        assertTrue(Funnel.of(new int[] {0}, new int[] {0}).isEmpty());
    }

    @Property(tries = 100)
    void outerLimitsLieOutsideInnerOnes(@ForAll @IntRange(min = 1, max = 2_000) int base) {
        Funnel funnel = Funnel.of(column(1), column(2)).orElseThrow();
        Interval inner = funnel.limits(base, LimitBand.INNER);
        Interval outer = funnel.limits(base, LimitBand.OUTER);
        assertTrue(outer.lower() <= inner.lower() && inner.upper() <= outer.upper());
        assertTrue(inner.contains(funnel.target()));
    }

    @Property(tries = 50)
    void countingTheOthersMirrorsTheFunnel(@ForAll @IntRange(min = 1, max = 47) int events) {
        int[] survived = new int[12];
        Arrays.setAll(survived, i -> column(2)[i] - column(1)[i]);
        Funnel deaths = Funnel.of(column(1), column(2)).orElseThrow();
        Funnel survivals = Funnel.of(survived, column(2)).orElseThrow();
        assertEquals(1 - deaths.target(), survivals.target(), 1e-12);
        assertEquals(deaths.dispersion(), survivals.dispersion(), 1e-9);
        assertEquals(deaths.place(events, 47), mirrored(survivals.place(47 - events, 47)));
    }

    private static LimitBand mirrored(LimitBand band) {
        return switch (band) {
            case FAR_BELOW -> LimitBand.FAR_ABOVE;
            case BELOW -> LimitBand.ABOVE;
            case WITHIN -> LimitBand.WITHIN;
            case ABOVE -> LimitBand.BELOW;
            case FAR_ABOVE -> LimitBand.FAR_BELOW;
        };
    }

    private static int[] column(int column) {
        return HOSPITALS.stream()
                .mapToInt(row -> Integer.parseInt(row.get(column)))
                .toArray();
    }
}
