package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.comparison.CompareWithPeers;
import fi.kuntapeili.benchmark.comparison.ComparedIndicator;
import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.comparison.ComparisonResult;
import fi.kuntapeili.benchmark.comparison.NamedValue;
import fi.kuntapeili.benchmark.comparison.PeerFigures;
import fi.kuntapeili.benchmark.comparison.PracticeTable;
import fi.kuntapeili.benchmark.comparison.Practices;
import fi.kuntapeili.benchmark.comparison.PracticesResult;
import fi.kuntapeili.benchmark.comparison.Sentences;
import fi.kuntapeili.benchmark.comparison.Standing;
import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.indicator.Direction;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.round.Today;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Finnish pack with made-up answers, frozen on a real database and compared. */
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, restrictToAnnotatedClass = true)
class FreezeRoundTest {

    private static final OrganisationCode ESPOO = new OrganisationCode("049");
    private static final OrganisationCode SILENT = new OrganisationCode("091");
    private static final String EARLIER = "earlier";
    private static final String ROUND = "this";
    private static boolean prepared;

    @Inject
    AnsweredRound answered;

    @Inject
    FreezeRound freezeRound;

    @Inject
    RecordCorrection corrections;

    @Inject
    SnapshotStore snapshots;

    @Inject
    CompareWithPeers compare;

    @Inject
    Practices practices;

    @Inject
    Sentences sentences;

    @Inject
    RoundRepository rounds;

    @Inject
    Today today;

    @BeforeEach
    void twoRoundsAreFrozen() {
        if (!prepared) {
            answered.load("../packs/finland-2026");
            answered.closed(EARLIER, 2022, o -> accepted(o.code().value().compareTo("250") > 0));
            answered.closed(ROUND, 2024, o -> accepted(o.code().equals(SILENT)));
            freeze(EARLIER);
            freeze(ROUND);
            prepared = true;
        }
    }

    private static Optional<ResponseState> accepted(boolean silent) {
        return silent ? Optional.empty() : Optional.of(ResponseState.ACCEPTED);
    }

    private FreezeResult.Frozen freeze(String round) {
        return assertInstanceOf(
                FreezeResult.Frozen.class, freezeRound.freeze(round, Set.of(), answered.staff()), round);
    }

    private Comparison compare(OrganisationCode organisation, String group) {
        return assertInstanceOf(
                        ComparisonResult.Compared.class,
                        compare.compare(ROUND, organisation, Optional.ofNullable(group)))
                .comparison();
    }

    private Round round(String id) {
        return QuarkusTransaction.requiringNew().call(() -> rounds.findById(id));
    }

    @Test
    void freezingTwiceIsRefusedAndChangesNothing() {
        SnapshotHeader before = snapshots.header(ROUND).orElseThrow();
        FreezeResult again = freezeRound.freeze(ROUND, Set.of(), answered.staff());
        assertEquals(new FreezeResult.AlreadyFrozen(ROUND, before.sha256()), again);
        assertEquals(before, snapshots.header(ROUND).orElseThrow());
    }

    @Test
    void theRoundIsFrozenAndItsFiguresArePublicThreeMonthsLater() {
        assertEquals(RoundState.FROZEN, round(ROUND).state());
        assertEquals(Optional.of(today.date().plusMonths(3)), round(ROUND).publicFrom());
        assertEquals(
                List.of("FROZEN"),
                answered.texts(
                        "select new_value from audit_event where stream = 'round/this' and action = 'ROUND_FROZEN'"));
    }

    @Test
    void whatIsSubmittedButNotAcceptedHoldsTheFreezeUntilItIsListed() {
        answered.closed("held", 2023, o -> switch (o.code().value()) {
            case "005" -> Optional.of(ResponseState.SUBMITTED);
            case "009" -> Optional.of(ResponseState.RETURNED);
            case "010" -> Optional.of(ResponseState.IN_PROGRESS);
            default -> accepted(o.code().value().compareTo("050") > 0);
        });
        OrganisationCode submitted = new OrganisationCode("005");
        OrganisationCode returned = new OrganisationCode("009");
        assertEquals(
                new FreezeResult.ResponsesOpen(List.of(submitted), List.of(returned)),
                freezeRound.freeze("held", Set.of(), answered.staff()));
        assertEquals(
                new FreezeResult.ResponsesOpen(List.of(), List.of(returned)),
                freezeRound.freeze("held", Set.of(submitted), answered.staff()));
        assertTrue(snapshots.header("held").isEmpty());
        FreezeResult.Frozen frozen = assertInstanceOf(
                FreezeResult.Frozen.class, freezeRound.freeze("held", Set.of(submitted, returned), answered.staff()));
        assertEquals(List.of(submitted, returned), frozen.excluded());
        Snapshot snapshot = snapshots.find("held").orElseThrow();
        assertFalse(snapshot.hasAnswered(submitted));
        assertFalse(snapshot.hasAnswered(new OrganisationCode("010")));
    }

    @Test
    void onlyAClosedRoundCanBeFrozen() {
        answered.closed("open", 2021, o -> Optional.empty());
        answered.execute("update round set state = 'OPEN' where id = 'open'");
        assertEquals(
                new FreezeResult.NotClosed("open", RoundState.OPEN),
                freezeRound.freeze("open", Set.of(), answered.staff()));
        assertEquals(new FreezeResult.NoSuchRound("never"), freezeRound.freeze("never", Set.of(), answered.staff()));
    }

    @Test
    void aCorrectionAfterTheFreezeIsKeptAndChangesNoFigure() {
        ReleasedFigures before = snapshots.released(ROUND).orElseThrow();
        List<String> cells = answered.texts("select figures::text from released_cell order by 1");
        assertInstanceOf(
                CorrectionResult.Recorded.class,
                corrections.record(
                        ROUND, ESPOO, "res_cost_own", "123456", "Typed with one digit too many", answered.staff()));
        answered.overwrite(ROUND, ESPOO, "res_cost_own", "123456");
        assertEquals(before, snapshots.released(ROUND).orElseThrow());
        assertEquals(cells, answered.texts("select figures::text from released_cell order by 1"));
        Correction kept = corrections.of(ROUND, ESPOO).get(0);
        assertEquals(Optional.of("123456"), kept.value());
        assertEquals(
                new CorrectionResult.NotUnderstood(CorrectionResult.Part.PATH),
                corrections.record(ROUND, ESPOO, "no_such_question", "1", "why", answered.staff()));
        assertEquals(
                new CorrectionResult.NotUnderstood(CorrectionResult.Part.VALUE),
                corrections.record(ROUND, ESPOO, "res_cost_own", "about ten", "why", answered.staff()));
        assertEquals(
                new CorrectionResult.NotUnderstood(CorrectionResult.Part.ORGANISATION),
                corrections.record(ROUND, SILENT, "res_cost_own", "1", "why", answered.staff()));
    }

    @Test
    void theSameCorrectionTwiceIsOneAndAnImpossibleValueIsNone() {
        OrganisationCode organisation =
                snapshots.find(ROUND).orElseThrow().answered().get(1);
        for (int time = 0; time < 2; time++) {
            assertInstanceOf(
                    CorrectionResult.Recorded.class,
                    corrections.record(ROUND, organisation, "res_cost_own", " ", "Withdrawn", answered.staff()));
        }
        assertEquals(1, corrections.of(ROUND, organisation).size());
        assertEquals(
                Optional.empty(), corrections.of(ROUND, organisation).get(0).value());
        assertEquals(
                new CorrectionResult.NotUnderstood(CorrectionResult.Part.VALUE),
                corrections.record(ROUND, organisation, "res_cost_own", "-1", "Below zero", answered.staff()));
        assertTrue(corrections.isPossible(ROUND, organisation));
        assertFalse(corrections.isPossible(ROUND, SILENT));
        assertFalse(corrections.isPossible("never", organisation));
    }

    @Test
    void whatAFreezeProducedCannotBeChangedInTheDatabaseEither() {
        for (String table : List.of("snapshot", "snapshot_column", "released_cell", "snapshot_open_answer")) {
            assertThrows(RuntimeException.class, () -> answered.execute("delete from " + table), table);
        }
        assertThrows(RuntimeException.class, () -> answered.execute("update released_cell set status = 'TOO_FEW'"));
    }

    @Test
    void theSameAnswersInAnotherRoundGiveTheSameFiguresAndHashesOfTheirOwn() {
        answered.closed("twin", 2022, o -> accepted(o.code().value().compareTo("250") > 0));
        FreezeResult.Frozen twin = freeze("twin");
        ReleasedFigures one = snapshots.released(EARLIER).orElseThrow();
        ReleasedFigures other = snapshots.released("twin").orElseThrow();
        assertEquals(one.cells(), other.cells());
        assertNotEquals(one.header().sha256(), twin.snapshotHash());
        assertNotEquals(one.header().releaseSha256(), twin.releaseHash());
    }

    @Test
    void theComparisonOpensOnTheSizeClassAndSaysEverythingInWords() {
        Comparison comparison = compare(ESPOO, null);
        assertEquals("size_over_50000", comparison.group().id());
        assertEquals(50, comparison.indicators().size());
        assertEquals(
                6,
                comparison.indicators().stream()
                        .filter(i -> !i.indicator().collected())
                        .count());
        Set<String> said = new TreeSet<>();
        for (ComparedIndicator compared : comparison.indicators()) {
            for (String language : List.of("fi", "sv", "en")) {
                String text = sentences.say(language, compared.sentence());
                assertFalse(text.isBlank() || text.contains("{"), text);
                said.add(text);
                compared.withheld()
                        .ifPresent(
                                why -> assertFalse(sentences.say(language, why).isBlank()));
            }
            assertEquals(
                    compared.isShown(),
                    compared.withheld().isEmpty(),
                    compared.indicator().id());
        }
        assertTrue(said.size() > 90, "sentences differ: " + said.size());
        assertTrue(comparison.indicators().stream()
                        .filter(ComparedIndicator::isShown)
                        .count()
                > 25);
    }

    @Test
    void aDescriptiveIndicatorIsNeverGoodOrBad() {
        for (PeerGroup group : compare(ESPOO, null).offers().stream()
                .map(offer -> offer.group())
                .toList()) {
            for (ComparedIndicator compared : compare(ESPOO, group.id()).indicators()) {
                if (compared.indicator().direction() == Direction.NEUTRAL) {
                    assertEquals(Standing.Tone.NEITHER, compared.standing().tone());
                }
            }
        }
    }

    @Test
    void whatANeverShownQuestionFeedsIsWithheldFromAPeerGroupAndSaysWhy() {
        ComparedIndicator losses =
                compare(ESPOO, "size_over_50000").indicator("ind_losses").orElseThrow();
        assertFalse(losses.isShown());
        assertEquals(
                "comparison_withheld_all_only", losses.withheld().orElseThrow().key());
        assertTrue(compare(ESPOO, "all").indicator("ind_losses").orElseThrow().isShown());
    }

    @Test
    void aGroupThatIsTooSmallIsOfferedWithTheReasonAndNeverOpened() {
        OrganisationCode aland = new OrganisationCode("478");
        Comparison comparison = compare(aland, null);
        assertTrue(comparison.offers().stream()
                .anyMatch(offer -> offer.group().id().equals(comparison.group().id()) && offer.isShown()));
        comparison
                .offers()
                .forEach(offer -> assertEquals(offer.isShown(), offer.withheld().isEmpty()));
    }

    @Test
    void theOwnTrendHasTheEarlierRoundWithItsPublishedMedian() {
        ComparedIndicator cost =
                compare(ESPOO, "all").indicator("ind_purchased_share").orElseThrow();
        assertEquals(EARLIER, cost.trend().get(0).round());
        assertEquals(ROUND, cost.trend().get(cost.trend().size() - 1).round());
        assertTrue(cost.trend().get(0).median().isShown());
    }

    @Test
    void whoDidNotAnswerSeesNothingBeforeTheFiguresArePublicAndThenThePublicOnes() {
        assertInstanceOf(ComparisonResult.NothingPublicYet.class, compare.compare(ROUND, SILENT, Optional.empty()));
        assertInstanceOf(PracticesResult.AnswerFirst.class, practices.of(ROUND, SILENT, Optional.empty()));
        answered.execute("update round set state = 'PUBLISHED', public_from = '2000-01-01' where id = 'this'");
        try {
            Comparison comparison = compare(SILENT, null);
            assertFalse(comparison.answered());
            assertTrue(comparison.friendlyWord().isPresent());
            assertTrue(
                    comparison.offers().stream().allMatch(offer -> offer.group().isPublic()));
            assertTrue(comparison.indicators().stream().noneMatch(i -> i.own().isThere()));
            assertInstanceOf(ComparisonResult.Unknown.class, compare.compare(ROUND, SILENT, Optional.of("c21")));
        } finally {
            answered.execute("update round set state = 'FROZEN', public_from = '2100-01-01' where id = 'this'");
        }
    }

    @Test
    void aNetworkWithUnconfirmedMembersIsListedAndNotCompared() {
        Comparison comparison = compare(ESPOO, null);
        assertTrue(comparison.listed().stream().anyMatch(network -> network.id().equals("university_cities")));
        assertInstanceOf(
                ComparisonResult.OnlyListed.class, compare.compare(ROUND, ESPOO, Optional.of("university_cities")));
    }

    @Test
    void openQuestionsAreTablesByNameWithoutFreeTextOrRosters() {
        PracticesResult.Shown shown =
                assertInstanceOf(PracticesResult.Shown.class, practices.of(ROUND, ESPOO, Optional.of("region_01")));
        Set<String> questions =
                shown.tables().stream().map(PracticeTable::question).collect(Collectors.toSet());
        assertTrue(questions.containsAll(Set.of("mk_voucher", "org_main_model", "nw_peer_networks")));
        assertFalse(questions.contains("mk_state_aid_competence"));
        for (PracticeTable table : shown.tables()) {
            assertTrue(table.rows().stream().allMatch(row -> shown.group().has(row.organisation())));
            assertFalse(table.rows().toString().contains(GeneratedAnswers.FREE_TEXT));
        }
    }

    @Test
    void anOpenIndicatorIsCountedExactlyAndByName() {
        ComparedIndicator voucher =
                compare(ESPOO, "region_01").indicator("ind_voucher_use").orElseThrow();
        List<NamedValue> named = practices.values(ROUND, ESPOO, "ind_voucher_use", "region_01");
        assertEquals(named.size(), voucher.counts().orElseThrow().answers());
        long yes = named.stream()
                .filter(v -> v.value().equals(new IndicatorValue.YesNo(true)))
                .count();
        assertEquals(yes, (long) voucher.counts().orElseThrow().byCategory().get("yes"));
        assertEquals(List.of(), practices.values(ROUND, ESPOO, "ind_net_cost_pc", "region_01"));
        assertInstanceOf(PeerFigures.Shares.class, voucher.peers());
        assertEquals(PublicStatus.RELEASED, voucher.peers().status());
    }
}
