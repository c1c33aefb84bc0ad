package fi.kuntapeili.benchmark.snapshot;

import static fi.kuntapeili.benchmark.snapshot.CorrectedRounds.COUNTY;
import static fi.kuntapeili.benchmark.snapshot.CorrectedRounds.SPENT;
import static fi.kuntapeili.benchmark.snapshot.CorrectedRounds.VISITS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which figures move when answers of a small made-up country are corrected after its rounds were frozen. */
@QuarkusTest
@WithTestResource(TestlandDatabase.class)
class CorrectedFiguresTest {

    @Inject
    CorrectedRounds corrected;

    @Inject
    AnsweredRound answered;

    @Inject
    TakeInCorrections takeInCorrections;

    @Inject
    RecordCorrection corrections;

    @Inject
    SnapshotStore snapshots;

    @Inject
    PickPeers pickPeers;

    @Test
    void fiveCorrectionsChangeOwnValuesAndNoFigureASixthChangesThoseOfItsGroups() {
        String round = "five";
        corrected.frozen(round);
        List<OrganisationCode> county = corrected.ofCounty(round, 0, 7);
        var first = corrected.cells(round);
        assertTrue(first.get(SPENT).get(COUNTY).isShown());
        IndicatorValue before = corrected.own(round, county.get(0));
        corrected.correct(round, county.subList(0, 5), "900000");
        assertEquals(new WaitingCorrections(5, 5), takeInCorrections.waiting(round));

        assertEquals(2, corrected.takeIn(round).vintage());
        assertEquals(first, corrected.cells(round), "nothing moved for five");
        assertNotEquals(before, corrected.own(round, county.get(0)));
        assertEquals(new WaitingCorrections(0, 0), takeInCorrections.waiting(round));
        SnapshotHeader second = snapshots.header(round).orElseThrow();
        assertEquals(snapshots.header(round, 1).orElseThrow().frozenAt(), second.frozenAt());
        assertTrue(second.correctedUntil().isPresent());
        assertEquals(
                before,
                snapshots
                        .snapshot(snapshots.header(round, 1).orElseThrow())
                        .ownValues(county.get(0))
                        .get(SPENT.indicator()));

        corrected.correct(round, county.subList(5, 6), "900000");
        assertEquals(3, corrected.takeIn(round).vintage());
        var third = corrected.cells(round);
        assertNotEquals(first.get(SPENT).get(COUNTY), third.get(SPENT).get(COUNTY));
        Set<String> replaced =
                answered
                        .texts("select group_id from released_cell where round_id = 'five' and vintage = 3 order by 1")
                        .stream()
                        .collect(Collectors.toSet());
        assertTrue(replaced.containsAll(Set.of("all", COUNTY)), replaced.toString());
        first.forEach((column, byGroup) -> byGroup.forEach((group, cell) -> {
            if (!column.equals(SPENT) || !replaced.contains(group)) {
                assertEquals(cell, third.get(column).get(group), column + " of " + group);
            }
        }));

        corrected.correct(round, county.subList(6, 7), "900000");
        corrected.takeIn(round);
        assertEquals(third, corrected.cells(round), "one more alone would be told");
        corrected.correct(round, county.subList(0, 6), "4000");
        corrected.takeIn(round);
        assertEquals(5, snapshots.vintages(round).size());
    }

    @Test
    void whatWasCorrectedAndCorrectedBackIsRemembered() {
        String round = "back";
        corrected.frozen(round);
        List<OrganisationCode> county = corrected.ofCounty(round, 0, 6);
        List<String> were = county.stream()
                .map(code -> answered.texts("""
                        select value from answer a join response r on r.id = a.response_id
                        where r.round_id = 'back' and a.path = 'spent' and r.organisation_code = '%s'
                        """.formatted(code)).get(0))
                .toList();
        var first = corrected.cells(round);
        corrected.correct(round, county, "900000");
        corrected.takeIn(round);
        var second = corrected.cells(round);
        assertNotEquals(first, second);
        for (int i = 0; i < county.size(); i++) {
            corrected.correct(round, List.of(county.get(i)), were.get(i));
        }
        corrected.takeIn(round);
        assertEquals(second, corrected.cells(round), "those of the freeze have been shown, and so has the difference");
        assertEquals(
                first,
                snapshots.released(snapshots.header(round, 1).orElseThrow()).cells());
    }

    @Test
    void openFiguresFollowEachCorrectionAndNamesToo() {
        String round = "open";
        corrected.frozen(round);
        OrganisationCode whose = snapshots.find(round).orElseThrow().answered().get(3);
        var first = corrected.cells(round);
        corrections.record(round, whose, "visits", "100000", "Forgot a zero", answered.staff());
        corrected.takeIn(round);
        assertNotEquals(
                first.get(VISITS).get("all"), corrected.cells(round).get(VISITS).get("all"));
        assertEquals(first.get(SPENT), corrected.cells(round).get(SPENT));
        assertEquals(
                "100000",
                snapshots.find(round).orElseThrow().openAnswers("visits").get(whose));
    }

    @Test
    void aPickedGroupKeepsItsFiguresAndALaterOneIsHeldAgainstAllVintages() {
        String round = "own";
        corrected.frozen(round);
        OrganisationCode organisation =
                snapshots.find(round).orElseThrow().answered().get(0);
        Set<OrganisationCode> members = snapshots.find(round).orElseThrow().answered().stream()
                .filter(code -> Integer.parseInt(code.value().substring(1)) > 12)
                .collect(Collectors.toCollection(TreeSet::new));
        OwnSelection picked = assertInstanceOf(
                        PickResult.Picked.class,
                        pickPeers.pick(round, organisation, "First", members, answered.staff()))
                .selection();
        var before = figures(round, organisation, picked);
        corrected.correct(round, corrected.ofCounty(round, 0, 6), "800000");
        corrected.takeIn(round);
        assertEquals(before, figures(round, organisation, picked));
        assertEquals(4, pickPeers.left(round, organisation));

        OrganisationCode other = snapshots.find(round).orElseThrow().answered().get(1);
        OwnSelection again = assertInstanceOf(
                        PickResult.Picked.class, pickPeers.pick(round, other, "Second", members, answered.staff()))
                .selection();
        assertEquals(2, again.number());
        assertTrue(!figures(round, other, again).get(SPENT).isShown(), "a few of its members were corrected since");
        assertEquals(before.get(VISITS), figures(round, other, again).get(VISITS));
    }

    private Map<FigureColumn, Disclosure<Released>> figures(String round, OrganisationCode whose, OwnSelection picked) {
        return pickPeers.figuresFor(snapshots.header(round).orElseThrow(), whose).cells().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, column -> column.getValue().get(picked.id())));
    }
}
