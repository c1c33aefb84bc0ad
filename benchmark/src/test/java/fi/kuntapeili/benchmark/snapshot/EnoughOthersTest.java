package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.disclosure.ReleasedNumbers;
import fi.kuntapeili.benchmark.disclosure.ReleasedShares;
import fi.kuntapeili.benchmark.disclosure.ShareBand;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.peergroup.ResolveGroups;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What readers who know each other's answers may be shown beside figures that are released. */
class EnoughOthersTest {

    private static final int UNITS = 40;
    private static final FigureColumn COLUMN = FigureColumn.of("any");
    private static final Disclosure<BigDecimal> SHOWN = Disclosure.shown(BigDecimal.TEN);
    private static final Disclosure<BigDecimal> NOT = Disclosure.withheld(PublicStatus.CONFIDENTIAL);

    private final RawColumn raw = filled();
    private final List<String> protectionUnits = new ArrayList<>(Collections.nCopies(UNITS, ""));

    private static RawColumn filled() {
        RawColumn raw = RawColumn.empty(UNITS);
        for (int unit = 0; unit < UNITS; unit++) {
            raw.set(unit, 10 + unit, false);
        }
        return raw;
    }

    private boolean remain(Map<String, List<Integer>> groups, Map<String, Released> cells, Integer... known) {
        List<OrganisationCode> asked =
                IntStream.range(0, UNITS).mapToObj(EnoughOthersTest::code).toList();
        Snapshot snapshot = new Snapshot(
                asked,
                new BitSet(),
                List.of(),
                new Slice(
                        asked,
                        new BitSet(),
                        new TreeMap<>(Map.of(COLUMN, raw)),
                        Collections.emptySortedMap(),
                        Collections.emptySortedMap()),
                new ResolveGroups.Groups(List.of(), List.of()));
        Map<String, List<OrganisationCode>> members = groups.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        group -> group.getValue().stream()
                                .map(EnoughOthersTest::code)
                                .toList()));
        return new EnoughOthers(snapshot, protectionUnits, members, DisclosurePolicy.standard())
                .remain(
                        COLUMN,
                        cells.entrySet().stream()
                                .collect(
                                        Collectors.toMap(Map.Entry::getKey, cell -> Disclosure.shown(cell.getValue()))),
                        Arrays.stream(known).map(EnoughOthersTest::code).collect(Collectors.toSet()));
    }

    private static OrganisationCode code(int unit) {
        return new OrganisationCode("%03d".formatted(unit));
    }

    private static List<Integer> from(int first, int count) {
        return IntStream.range(first, first + count).boxed().toList();
    }

    private static Released numbers(
            Disclosure<BigDecimal> quartiles, Disclosure<BigDecimal> outer, Disclosure<BigDecimal> mean) {
        return new ReleasedNumbers(Disclosure.shown(1), SHOWN, quartiles, quartiles, outer, outer, mean);
    }

    private boolean median(int size, Integer... known) {
        return remain(Map.of("g", from(0, size)), Map.of("g", numbers(NOT, NOT, NOT)), known);
    }

    @Test
    void whoKnowsOneAnswerOfAGroupLearnsNothingNew() {
        assertEquals(true, median(6, 0));
        assertEquals(true, median(6, 0, 20, 21));
    }

    @Test
    void twoWhoKnowEachOtherAndFaceFourAreShownNothing() {
        assertEquals(false, median(6, 0, 1));
        assertEquals(true, median(7, 0, 1), "five others");
        assertEquals(false, median(7, 0, 1, 2));
    }

    @Test
    void whoKnowsEveryoneInAGroupHasNobodyToLearnAbout() {
        assertEquals(true, median(6, 0, 1, 2, 3, 4, 5));
    }

    @Test
    void answersThatAreSeenByNameOrSharedWithAnAdviserAreNoOthers() {
        raw.set(2, 12, true);
        assertEquals(false, median(7, 0, 1));
        raw.set(2, 12, false);
        protectionUnits.set(2, "adviser");
        protectionUnits.set(3, "adviser");
        assertEquals(false, median(7, 0, 1));
        assertEquals(true, median(8, 0, 1));
    }

    @Test
    void whoHasNoAnswerIsNoOther() {
        raw.miss(2, ValueStatus.NOT_ANSWERED, false);
        assertEquals(false, median(7, 0, 1));
    }

    @Test
    void quartilesAndOuterTenthsNeedMore() {
        Map<String, Released> quartiles = Map.of("g", numbers(SHOWN, NOT, NOT));
        assertEquals(false, remain(Map.of("g", from(0, 12)), quartiles, 0, 1));
        assertEquals(true, remain(Map.of("g", from(0, 13)), quartiles, 0, 1));
        Map<String, Released> tenths = Map.of("g", numbers(SHOWN, SHOWN, NOT));
        assertEquals(false, remain(Map.of("g", from(0, 30)), tenths, 0, 1));
        assertEquals(true, remain(Map.of("g", from(0, 31)), tenths, 0, 1));
    }

    @Test
    void aThirdStillHoldsTwoAnswersEitherWayBesideThoseThatAreKnown() {
        Map<String, Released> shares =
                Map.of("g", new ReleasedShares(Disclosure.shown(1), List.of(Disclosure.shown(ShareBand.of(1, 3, 3)))));
        assertEquals(false, remain(Map.of("g", from(0, 8)), shares, 0, 1));
        assertEquals(true, remain(Map.of("g", from(0, 9)), shares, 0, 1));
        assertEquals(false, remain(Map.of("g", from(0, 11)), shares, 0, 1, 2));
        assertEquals(true, remain(Map.of("g", from(0, 12)), shares, 0, 1, 2));
    }

    @Test
    void theDifferenceOfTwoMeansIsAFigureToo() {
        Map<String, List<Integer>> groups = Map.of("large", from(0, 20), "most", from(6, 14));
        assertEquals(
                false,
                remain(groups, Map.of("large", numbers(NOT, NOT, SHOWN), "most", numbers(NOT, NOT, SHOWN)), 0, 1));
        assertEquals(
                true, remain(groups, Map.of("large", numbers(NOT, NOT, SHOWN), "most", numbers(NOT, NOT, NOT)), 0, 1));
    }

    @Test
    void aMeanIsLostWhenAllButOneLargeAnswerCanBeSubtracted() {
        raw.set(9, 10_000, false);
        assertEquals(false, remain(Map.of("g", from(0, 10)), Map.of("g", numbers(NOT, NOT, SHOWN)), 0, 1));
        assertEquals(true, remain(Map.of("g", from(0, 10)), Map.of("g", numbers(NOT, NOT, NOT)), 0, 1));
    }

    @Test
    void aGroupThatIsNotShownGivesNothingAway() {
        assertEquals(true, remain(Map.of("g", from(0, 6)), Map.of(), 0, 1));
    }
}
