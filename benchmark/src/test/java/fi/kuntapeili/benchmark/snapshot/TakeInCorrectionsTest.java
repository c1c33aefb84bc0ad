package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.attack.AttackReport;
import fi.kuntapeili.benchmark.attack.AttackSuite;
import fi.kuntapeili.benchmark.attack.Finding;
import fi.kuntapeili.benchmark.attack.PublicFigure;
import fi.kuntapeili.benchmark.attack.ServedFigures;
import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.release.DataQuery;
import fi.kuntapeili.benchmark.release.FigureRow;
import fi.kuntapeili.benchmark.release.FigureRows;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers of a small made-up country are corrected after its rounds were frozen. */
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, restrictToAnnotatedClass = true)
class TakeInCorrectionsTest {

    private static final FigureColumn SPENT = FigureColumn.of("spent_per_head");
    private static final FigureColumn VISITS = FigureColumn.of("visits_per_firm");
    private static final String COUNTY = "county_A";
    private static boolean prepared;

    @Inject
    AnsweredRound answered;

    @Inject
    FreezeRound freezeRound;

    @Inject
    TakeInCorrections takeInCorrections;

    @Inject
    RecordCorrection corrections;

    @Inject
    SnapshotStore snapshots;

    @Inject
    PickPeers pickPeers;

    @Inject
    AttackableSnapshots attackable;

    @Inject
    FreezeSteps steps;

    @Inject
    RoundRepository rounds;

    @BeforeEach
    void aCountry() {
        if (!prepared) {
            answered.load("../survey-core/src/test/resources/packs/testland");
            prepared = true;
        }
    }

    private void frozen(String round) {
        answered.closed(round, 2025, o -> Optional.of(ResponseState.ACCEPTED));
        answered.execute(
                "update answer set raw = '4000', value = '4000', missing = null where path = 'spent' and response_id in"
                        + " (select id from response where round_id = ?) and (value is null or value = '0')",
                round);
        assertInstanceOf(FreezeResult.Frozen.class, freezeRound.freeze(round, Set.of(), answered.staff()));
    }

    /** Those of the county with a value, so many from the first one on. */
    private List<OrganisationCode> ofCounty(String round, int from, int to) {
        Snapshot snapshot = snapshots.find(round).orElseThrow();
        return snapshot.groups().compared().stream()
                .filter(group -> group.id().equals(COUNTY))
                .flatMap(group -> group.members().stream())
                .filter(code -> snapshot.ownValues(code).get(SPENT.indicator()).isThere())
                .toList()
                .subList(from, to);
    }

    private void correct(String round, List<OrganisationCode> whose, String spent) {
        whose.forEach(code -> assertInstanceOf(
                CorrectionResult.Recorded.class,
                corrections.record(round, code, "spent", spent, "Told later: " + spent, answered.staff())));
    }

    private FreezeResult.Frozen takeIn(String round) {
        return assertInstanceOf(
                FreezeResult.Frozen.class, takeInCorrections.takeIn(round, answered.staff()), "taken in");
    }

    private Map<FigureColumn, Map<String, Disclosure<Released>>> cells(String round) {
        return snapshots.released(round).orElseThrow().cells();
    }

    private IndicatorValue own(String round, OrganisationCode code) {
        return snapshots.find(round).orElseThrow().ownValues(code).get(SPENT.indicator());
    }

    @Test
    void fiveCorrectionsChangeOwnValuesAndNoFigureASixthChangesThoseOfItsGroups() {
        String round = "five";
        frozen(round);
        List<OrganisationCode> county = ofCounty(round, 0, 7);
        var first = cells(round);
        assertTrue(first.get(SPENT).get(COUNTY).isShown());
        IndicatorValue before = own(round, county.get(0));
        correct(round, county.subList(0, 5), "900000");
        assertEquals(new WaitingCorrections(5, 5), takeInCorrections.waiting(round));

        assertEquals(2, takeIn(round).vintage());
        assertEquals(first, cells(round), "nothing moved for five");
        assertNotEquals(before, own(round, county.get(0)));
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

        correct(round, county.subList(5, 6), "900000");
        assertEquals(3, takeIn(round).vintage());
        var third = cells(round);
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

        correct(round, county.subList(6, 7), "900000");
        takeIn(round);
        assertEquals(third, cells(round), "one more alone would be told");
        correct(round, county.subList(0, 6), "4000");
        takeIn(round);
        assertEquals(5, snapshots.vintages(round).size());
    }

    @Test
    void whatWasCorrectedAndCorrectedBackIsRemembered() {
        String round = "back";
        frozen(round);
        List<OrganisationCode> county = ofCounty(round, 0, 6);
        List<String> were = county.stream()
                .map(code -> answered.texts("""
                        select value from answer a join response r on r.id = a.response_id
                        where r.round_id = 'back' and a.path = 'spent' and r.organisation_code = '%s'
                        """.formatted(code)).get(0))
                .toList();
        var first = cells(round);
        correct(round, county, "900000");
        takeIn(round);
        var second = cells(round);
        assertNotEquals(first, second);
        for (int i = 0; i < county.size(); i++) {
            correct(round, List.of(county.get(i)), were.get(i));
        }
        takeIn(round);
        assertEquals(second, cells(round), "those of the freeze have been shown, and so has the difference");
        assertEquals(
                first,
                snapshots.released(snapshots.header(round, 1).orElseThrow()).cells());
    }

    @Test
    void nothingIsTakenInTwiceAndOnlyWhatIsFrozenTakesAnythingIn() {
        String round = "twice";
        answered.closed(round, 2025, o -> Optional.of(ResponseState.ACCEPTED));
        assertEquals(new FreezeResult.NothingToTakeIn(round), takeInCorrections.takeInOrBegin(round, answered.staff()));
        assertInstanceOf(FreezeResult.Frozen.class, freezeRound.freeze(round, Set.of(), answered.staff()));
        assertEquals(new FreezeResult.NothingToTakeIn(round), takeInCorrections.takeInOrBegin(round, answered.staff()));
        OrganisationCode whose = snapshots.find(round).orElseThrow().answered().get(4);
        corrections.record(round, whose, "spent", "", "Never meant", answered.staff());
        assertInstanceOf(FreezeResult.Frozen.class, takeInCorrections.takeInOrBegin(round, answered.staff()));
        assertEquals(new FreezeResult.NothingToTakeIn(round), takeInCorrections.takeInOrBegin(round, answered.staff()));
        assertEquals(RoundState.FROZEN, state(round));
        assertTrue(!own(round, whose).isThere(), "the answer is withdrawn");
        assertEquals(
                List.of("VINTAGE_2"),
                answered.texts("select new_value from audit_event where stream = 'round/twice'"
                        + " and action = 'CORRECTIONS_TAKEN_IN'"));
    }

    private RoundState state(String round) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rounds.findById(round).state());
    }

    @Test
    void openFiguresFollowEachCorrectionAndNamesToo() {
        String round = "open";
        frozen(round);
        OrganisationCode whose = snapshots.find(round).orElseThrow().answered().get(3);
        var first = cells(round);
        corrections.record(round, whose, "visits", "100000", "Forgot a zero", answered.staff());
        takeIn(round);
        assertNotEquals(first.get(VISITS).get("all"), cells(round).get(VISITS).get("all"));
        assertEquals(first.get(SPENT), cells(round).get(SPENT));
        assertEquals(
                "100000",
                snapshots.find(round).orElseThrow().openAnswers("visits").get(whose));
    }

    @Test
    void aPickedGroupKeepsItsFiguresAndALaterOneIsHeldAgainstAllVintages() {
        String round = "own";
        frozen(round);
        OrganisationCode organisation =
                snapshots.find(round).orElseThrow().answered().get(0);
        Set<OrganisationCode> members = snapshots.find(round).orElseThrow().answered().stream()
                .filter(code -> Integer.parseInt(code.value().substring(1)) > 12)
                .collect(Collectors.toCollection(TreeSet::new));
        OwnSelection picked = assertInstanceOf(
                        PickResult.Picked.class,
                        pickPeers.pick(round, organisation, "First", members, answered.staff()))
                .selection();
        var before = own(round, organisation, picked);
        correct(round, ofCounty(round, 0, 6), "800000");
        takeIn(round);
        assertEquals(before, own(round, organisation, picked));
        assertEquals(4, pickPeers.left(round, organisation));

        OrganisationCode other = snapshots.find(round).orElseThrow().answered().get(1);
        OwnSelection again = assertInstanceOf(
                        PickResult.Picked.class, pickPeers.pick(round, other, "Second", members, answered.staff()))
                .selection();
        assertEquals(2, again.number());
        assertTrue(!own(round, other, again).get(SPENT).isShown(), "a few of its members were corrected since");
        assertEquals(before.get(VISITS), own(round, other, again).get(VISITS));
    }

    private Map<FigureColumn, Disclosure<Released>> own(String round, OrganisationCode whose, OwnSelection picked) {
        return pickPeers.figuresFor(snapshots.header(round).orElseThrow(), whose).cells().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, column -> column.getValue().get(picked.id())));
    }

    @Test
    void nothingIsSeenBeforeTheEndAndAnotherGoesOnWhereOneStopped() {
        String round = "resumed";
        frozen(round);
        correct(round, ofCounty(round, 0, 6), "700000");
        var first = cells(round);
        assertInstanceOf(FreezeResult.Running.class, takeInCorrections.begin(round, answered.staff()));
        FreezeJob.Name job = new FreezeJob.Name(round, 2);
        FreezeStep lost = QuarkusTransaction.requiringNew()
                .call(() -> steps.claim(job, UUID.randomUUID(), Duration.ofMinutes(5)))
                .orElseThrow();
        assertEquals(FreezeStep.Kind.EVALUATE, lost.kind());
        assertEquals(first, cells(round));
        assertEquals(RoundState.FROZEN, state(round));
        OrganisationCode organisation =
                snapshots.find(round).orElseThrow().answered().get(0);
        assertInstanceOf(
                PickResult.Later.class,
                pickPeers.pick(round, organisation, "Now", Set.of(organisation), answered.staff()));
        correct(round, ofCounty(round, 6, 7), "700000");
        answered.execute("update freeze_step set held_until = clock_timestamp() where round_id = 'resumed'"
                + " and held_by is not null");

        assertEquals(2, takeIn(round).vintage());
        assertNotEquals(first.get(SPENT).get(COUNTY), cells(round).get(SPENT).get(COUNTY));
        assertEquals(
                new WaitingCorrections(1, 1),
                takeInCorrections.waiting(round),
                "what was recorded meanwhile waits for the next vintage");
    }

    @Test
    void oneThatCannotGoOnIsGivenUpAndTheCorrectionsWaitAgain() {
        String round = "stuck";
        frozen(round);
        correct(round, ofCounty(round, 0, 1), "700000");
        takeInCorrections.begin(round, answered.staff());
        answered.execute(
                "update freeze_job set disclosure_policy = 'another' where round_id = 'stuck' and vintage = 2");
        assertThrows(IllegalStateException.class, () -> takeInCorrections.takeIn(round, answered.staff()));
        assertEquals(RoundState.FROZEN, state(round));
        assertEquals(new WaitingCorrections(1, 1), takeInCorrections.waiting(round));
        assertEquals(2, takeIn(round).vintage());
    }

    private AttackReport attacked(String round) {
        List<PublicFigure> figures =
                FigureRows.of(snapshots.released(round).orElseThrow(), DataQuery.everything()).stream()
                        .map(row -> new PublicFigure(
                                row.indicator(),
                                row.group(),
                                row.statistic(),
                                row.category() == null ? "" : row.category(),
                                written(row),
                                row.status().name()))
                        .toList();
        List<ServedFigures> served = List.of(new ServedFigures("interface", figures));
        AttackedSnapshot attacked = attackable.of(snapshots.header(round).orElseThrow());
        return AttackSuite.run(attacked.reading(served, served), attacked.truth());
    }

    private static String written(FigureRow row) {
        return row.value() == null
                ? null
                : row.statistic().equals("share")
                        ? row.value().toPlainString() + "/3"
                        : row.value().stripTrailingZeros().toPlainString();
    }

    private void correctedTwice(String round) {
        frozen(round);
        correct(round, ofCounty(round, 0, 6), "900000");
        takeIn(round);
        correct(round, ofCounty(round, 2, 3), "700000");
        takeIn(round);
    }

    @Test
    void attackersRememberEveryVintageAndFindNothing() {
        correctedTwice("attacked");
        AttackReport report = attacked("attacked");
        assertEquals(List.of(), report.findings(), report.summary());
        assertTrue(report.holds(), report.summary());
        assertTrue(report.of(17).tried() > 0, "before and after are compared");
    }

    /** A vintage is given a figure that it should not have: one answer has changed since it was shown. */
    @Test
    void attackersFindAFigureThatMovedForOne() {
        correctedTwice("moved");
        answered.execute("insert into released_cell (round_id, vintage, indicator_id, part, group_id, status, figures)"
                + " select round_id, 3, indicator_id, part, group_id, status,"
                + " jsonb_set(figures, '{median}', '\"1\"') from released_cell"
                + " where round_id = 'moved' and vintage = 2 and group_id = 'county_A'");
        assertEquals(
                Set.of(COUNTY + " before and after"),
                attacked("moved").of(18).findings().stream().map(Finding::how).collect(Collectors.toSet()));
    }
}
