package fi.kuntapeili.benchmark.disclosure;

import static fi.kuntapeili.benchmark.disclosure.Situations.EUROS;
import static fi.kuntapeili.benchmark.disclosure.Situations.POLICY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuntapeili.benchmark.disclosure.Contribution.Given;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be learned from the released cells of a whole snapshot. */
class DisclosureControlAttackTest {
    private static final Measure QUANTILES = Measure.numeric(EUROS);
    private static final Measure WITH_MEAN = Measure.numericWithMean(EUROS);

    /** Everything a reader of any page or file could see: the cells of all groups, as text. */
    private static String visible(List<CandidateGroup> groups, Measure measure, List<Contribution> contributions) {
        return new DisclosureControl(POLICY, groups)
                .release(DisclosureRequest.of(measure, contributions)).entrySet().stream()
                        .map(cell -> cell.getKey() + " " + CanonicalForm.of(cell.getValue(), Released::canonical))
                        .sorted()
                        .collect(Collectors.joining("\n"));
    }

    private static double amount(Contribution contribution) {
        return ((Given.Amount) contribution.given()).value();
    }

    private static List<Contribution> replaced(List<Contribution> contributions, int index, Given given) {
        Contribution old = contributions.get(index);
        List<Contribution> changed = new ArrayList<>(contributions);
        changed.set(index, new Contribution(old.unit(), given, old.open(), old.protectionUnit()));
        return changed;
    }

    @Property(tries = 150)
    void howLargeTheLargestAnswerIsLeavesNoTrace(
            @ForAll long seed,
            @ForAll @IntRange(min = 30, max = 120) int units,
            @ForAll @IntRange(min = 2, max = 1_000_000) int factor) {
        PeerWorld world = new PeerWorld(seed, units, 4, 5);
        List<Contribution> before = world.amounts();
        int largest = IntStream.range(0, before.size())
                .boxed()
                .max(Comparator.comparingDouble(index -> amount(before.get(index))))
                .orElseThrow();
        Given larger = new Given.Amount(1 + amount(before.get(largest)) * factor);
        assertEquals(
                visible(world.groups, QUANTILES, before),
                visible(world.groups, QUANTILES, replaced(before, largest, larger)));
    }

    /** Where no rounded quantile of any group moves, statuses, counts and everything else stay as they were. */
    @Property(tries = 150)
    void anAnswerThatMovesNoRoundedFigureMovesNothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 30, max = 120) int units,
            @ForAll @IntRange(min = 1, max = 30) int perMille) {
        PeerWorld world = new PeerWorld(seed, units, 4, 5);
        List<Contribution> before = world.amounts();
        int moved = new Random(seed).nextInt(before.size());
        List<Contribution> after =
                replaced(before, moved, new Given.Amount(amount(before.get(moved)) * (1 + perMille / 1000.0)));
        Assume.that(roundedQuantiles(world, before).equals(roundedQuantiles(world, after)));
        assertEquals(visible(world.groups, QUANTILES, before), visible(world.groups, QUANTILES, after));
    }

    /** Worked out without the engine, for every group whether or not it is shown. */
    private static List<BigDecimal> roundedQuantiles(PeerWorld world, List<Contribution> contributions) {
        List<BigDecimal> figures = new ArrayList<>();
        for (CandidateGroup group : world.groups) {
            double[] values = contributions.stream()
                    .filter(contribution -> group.units().get(contribution.unit()))
                    .mapToDouble(DisclosureControlAttackTest::amount)
                    .sorted()
                    .toArray();
            for (double p : values.length == 0 ? new double[0] : new double[] {0.1, 0.25, 0.5, 0.75, 0.9}) {
                double h = (values.length - 1) * p;
                double low = values[(int) h];
                double high = values[(int) Math.ceil(h)];
                for (String part : List.of("0.1", "0.05", "0.02")) {
                    figures.add(onGrid(low + (h - Math.floor(h)) * (high - low), new BigDecimal(part)));
                }
            }
        }
        return figures;
    }

    /** Half up to the largest of 1, 2 and 5 times a power of ten within the part of the figure. */
    private static BigDecimal onGrid(double figure, BigDecimal part) {
        BigDecimal limit = BigDecimal.valueOf(Math.abs(figure)).multiply(part);
        BigDecimal largest = BigDecimal.ZERO;
        for (int power = -9; power <= 9; power++) {
            for (int mantissa : new int[] {1, 2, 5}) {
                BigDecimal step = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(power);
                largest = step.compareTo(limit) <= 0 ? step.max(largest) : largest;
            }
        }
        return largest.signum() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(figure)
                        .divide(largest, 0, RoundingMode.HALF_UP)
                        .multiply(largest);
    }

    /** Members of exactly the same groups can trade answers unseen, so nobody can say whose answer is whose. */
    @Property(tries = 60)
    void unitsOfTheSameGroupsCanTradeAnswers(@ForAll long seed, @ForAll @IntRange(min = 30, max = 90) int units) {
        PeerWorld world = new PeerWorld(seed, units, 3, 2);
        assertTradesUnseen(world, WITH_MEAN, world.amounts());
        assertTradesUnseen(world, Measure.yesNo(), world.yesOrNo(70));
    }

    private static void assertTradesUnseen(PeerWorld world, Measure measure, List<Contribution> before) {
        String visible = visible(world.groups, measure, before);
        Map<List<Boolean>, Integer> firstOfKind = new HashMap<>();
        for (int index = 0; index < before.size(); index++) {
            Contribution one = before.get(index);
            if (one.open() || !one.protectionUnit().isEmpty()) {
                continue;
            }
            List<Boolean> memberships = world.groups.stream()
                    .map(group -> group.units().get(one.unit()))
                    .toList();
            Integer other = firstOfKind.putIfAbsent(memberships, index);
            if (other != null) {
                Given theirs = before.get(other).given();
                List<Contribution> traded = replaced(replaced(before, other, one.given()), index, theirs);
                assertEquals(visible, visible(world.groups, measure, traded));
            }
        }
    }

    @Property(tries = 100)
    void cellsDoNotDependOnTheOrderOfUnitsOrGroups(@ForAll long seed) {
        PeerWorld world = new PeerWorld(seed, 80, 4, 5);
        List<Contribution> contributions = world.amounts();
        assertEquals(
                visible(world.groups, WITH_MEAN, contributions),
                visible(world.shuffled(world.groups), WITH_MEAN, world.shuffled(contributions)));
    }

    @Property(tries = 100)
    void aGroupUnderTwoNamesHasOneCell(@ForAll long seed) {
        PeerWorld world = new PeerWorld(seed, 80, 4, 5);
        Map<String, Disclosure<Released>> cells =
                new DisclosureControl(POLICY, world.groups).release(DisclosureRequest.of(WITH_MEAN, world.amounts()));
        assertEquals(cells.get("region0"), cells.get("renamed"));
    }

    /** An own value is placed the same by whoever has only the published text, so drafts probe nothing. */
    @Property(tries = 50)
    void theOwnPositionCanBeReplayedFromThePublishedText(@ForAll long seed) {
        PeerWorld world = new PeerWorld(seed, 80, 4, 5);
        new DisclosureControl(POLICY, world.groups)
                .release(DisclosureRequest.of(QUANTILES, world.amounts()))
                .values()
                .forEach(cell -> cell.figure().ifPresent(released -> {
                    ReleasedNumbers published = (ReleasedNumbers) released;
                    ReleasedNumbers replayed = read(published.canonical());
                    for (int draft = 0; draft < 1000; draft += 7) {
                        BigDecimal own = BigDecimal.valueOf(draft);
                        assertEquals(OwnPosition.of(own, published), OwnPosition.of(own, replayed));
                    }
                }));
    }

    private static ReleasedNumbers read(String canonical) {
        Map<String, Disclosure<BigDecimal>> figures = Arrays.stream(canonical.split(";"))
                .map(figure -> figure.split("="))
                .collect(Collectors.toMap(
                        figure -> figure[0],
                        figure -> Character.isLetter(figure[1].charAt(0))
                                ? Disclosure.withheld(PublicStatus.valueOf(figure[1]))
                                : Disclosure.shown(new BigDecimal(figure[1]))));
        return new ReleasedNumbers(
                figures.get("n").map(BigDecimal::intValueExact),
                figures.get("median"),
                figures.get("q1"),
                figures.get("q3"),
                figures.get("p10"),
                figures.get("p90"),
                figures.get("mean"));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 12, 13, 30, 41})
    void zerosFromAllFromAllButOneAndFromAllButTwoLookTheSame(int total) {
        List<String> seen = new ArrayList<>();
        for (int others = 0; others <= 2; others++) {
            double[] values = new double[total];
            Arrays.fill(values, 0, others, 7_000);
            seen.add(Situations.numbersForAll(WITH_MEAN, Situations.numbers(values))
                    .canonical());
        }
        assertEquals(seen.get(0), seen.get(1));
        assertEquals(seen.get(0), seen.get(2));
    }

    /** Eight known populations and one decimal: only one set of units fits. In thirds of answers very many do. */
    @Test
    void aWeightedShareWouldNameThoseWhoSaidYes() {
        int[] populations = Situations.ints(Situations.get("weightedShare").get("populations"));
        int[] answers = Situations.ints(Situations.get("weightedShare").get("answers"));
        long total = IntStream.of(populations).sum();
        int truth = IntStream.range(0, answers.length).map(i -> answers[i] << i).sum();
        int sameDecimal = 0;
        int sameBand = 0;
        ShareBand band = ShareBand.of(Integer.bitCount(truth), answers.length, 3);
        for (int subset = 0; subset < 1 << answers.length; subset++) {
            sameDecimal += Math.round(1000.0 * weight(subset, populations) / total)
                            == Math.round(1000.0 * weight(truth, populations) / total)
                    ? 1
                    : 0;
            sameBand +=
                    ShareBand.of(Integer.bitCount(subset), answers.length, 3).equals(band) ? 1 : 0;
        }
        assertEquals(Situations.get("weightedShare").get("subsetsAtOneDecimal").intValue(), sameDecimal);
        assertEquals(182, sameBand);
    }

    private static long weight(int subset, int[] populations) {
        return IntStream.range(0, populations.length)
                .filter(i -> (subset >> i & 1) == 1)
                .mapToLong(i -> populations[i])
                .sum();
    }
}
