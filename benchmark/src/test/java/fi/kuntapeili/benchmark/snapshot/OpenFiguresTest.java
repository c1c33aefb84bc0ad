package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fi.kuntapeili.benchmark.disclosure.CandidateGroup;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.GroupTier;
import fi.kuntapeili.benchmark.disclosure.Measure;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.Scale;
import fi.kuntapeili.benchmark.disclosure.Statistic;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.statistics.OrderedSample;
import fi.kuntapeili.benchmark.statistics.Quantile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpenFiguresTest {

    private static final int UNITS = 400;

    @Test
    void figuresOfEveryGroupAreThoseOfTheMembersThatHaveAValue() {
        Random random = new Random(3);
        RawColumn raw = RawColumn.empty(UNITS);
        for (int unit = 0; unit < UNITS; unit++) {
            if (random.nextInt(5) == 0) {
                raw.miss(unit, ValueStatus.NOT_ANSWERED, false);
            } else {
                raw.set(unit, Math.exp(2 * random.nextGaussian()), true);
            }
        }
        BitSet everyone = new BitSet();
        everyone.set(0, UNITS);
        BitSet some = new BitSet();
        random.ints(30, 0, UNITS).forEach(some::set);
        List<CandidateGroup> groups = List.of(
                new CandidateGroup("all", GroupTier.ALL, everyone), new CandidateGroup("some", GroupTier.of(1), some));
        Map<String, Disclosure<Released>> figures =
                new OpenFigures(UNITS, groups).of(new Measure.Numeric(Scale.openEnded(), true, false), 3, raw);
        for (CandidateGroup group : groups) {
            OrderedSample sample = OrderedSample.of(
                    group.units().stream().mapToDouble(raw::value).toArray());
            ReleasedNumbers numbers =
                    (ReleasedNumbers) figures.get(group.id()).figure().orElseThrow();
            assertEquals(sample.size(), numbers.answers().figure().orElseThrow());
            assertFigure(Quantile.of(sample, 0.1), numbers, Statistic.P10);
            assertFigure(Quantile.of(sample, 0.25), numbers, Statistic.Q1);
            assertFigure(Quantile.of(sample, 0.5), numbers, Statistic.MEDIAN);
            assertFigure(Quantile.of(sample, 0.75), numbers, Statistic.Q3);
            assertFigure(Quantile.of(sample, 0.9), numbers, Statistic.P90);
            assertFigure(sample.mean(), numbers, Statistic.MEAN);
        }
    }

    @Test
    void aGroupInWhichNobodyAnsweredHasNoFigures() {
        BitSet everyone = new BitSet();
        everyone.set(0, UNITS);
        List<CandidateGroup> groups = List.of(new CandidateGroup("all", GroupTier.ALL, everyone));
        assertFalse(new OpenFigures(UNITS, groups)
                .of(Measure.numeric(Scale.openEnded()), 1, RawColumn.empty(UNITS))
                .get("all")
                .isShown());
    }

    private static void assertFigure(double expected, ReleasedNumbers numbers, Statistic statistic) {
        assertEquals(
                BigDecimal.valueOf(expected).setScale(3, RoundingMode.HALF_UP),
                numbers.figure(statistic).figure().orElseThrow());
    }
}
