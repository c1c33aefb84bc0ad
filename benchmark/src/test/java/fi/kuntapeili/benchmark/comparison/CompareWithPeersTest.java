package fi.kuntapeili.benchmark.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.indicator.Direction;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.AnsweredRound;
import fi.kuntapeili.benchmark.snapshot.FinnishDatabase;
import fi.kuntapeili.benchmark.snapshot.FinnishRounds;
import fi.kuntapeili.benchmark.snapshot.GeneratedAnswers;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation beside its peers, in the Finnish pack with made-up answers frozen on a real database. */
@QuarkusTest
@WithTestResource(FinnishDatabase.class)
class CompareWithPeersTest {

    private static final OrganisationCode ESPOO = new OrganisationCode("049");
    private static final OrganisationCode SILENT = FinnishRounds.SILENT;
    private static final String EARLIER = FinnishRounds.EARLIER;
    private static final String ROUND = FinnishRounds.THIS;

    @Inject
    AnsweredRound answered;

    @Inject
    FinnishRounds rounds;

    @Inject
    CompareWithPeers compare;

    @Inject
    Practices practices;

    @Inject
    Sentences sentences;

    @BeforeEach
    void twoRoundsAreFrozen() {
        rounds.frozen();
    }

    private Comparison compare(OrganisationCode organisation, String group) {
        return compared(ROUND, organisation, Optional.ofNullable(group));
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
    void theTrendBesideTheNearestIsBesideThoseWhoWereNearestThen() {
        OrganisationCode moved = IntStream.rangeClosed(5, 250)
                .mapToObj(number -> new OrganisationCode("%03d".formatted(number)))
                .filter(code -> nearest(EARLIER, code).isPresent()
                        && nearest(ROUND, code).isPresent()
                        && !nearest(EARLIER, code).equals(nearest(ROUND, code)))
                .findFirst()
                .orElseThrow();
        Comparison now = compared(ROUND, moved, nearest(ROUND, moved));
        Comparison then = compared(EARLIER, moved, nearest(EARLIER, moved));
        int shown = 0;
        for (ComparedIndicator compared : then.indicators()) {
            for (TrendPoint point : compared.trend()) {
                List<TrendPoint> trend =
                        now.indicator(compared.indicator().id()).orElseThrow().trend();
                assertTrue(
                        trend.stream()
                                .anyMatch(later -> later.round().equals(point.round())
                                        && later.own().equals(point.own())
                                        && later.median().equals(point.median())
                                        && later.answers().equals(point.answers())),
                        compared.indicator().id());
                shown += point.median().isShown() ? 1 : 0;
            }
        }
        assertTrue(shown > 0, "no median is shown");
    }

    /** The group of nearest neighbours that an organisation may choose; empty when it is shown none. */
    private Optional<String> nearest(String round, OrganisationCode organisation) {
        return compare.compare(round, organisation, Optional.empty()) instanceof ComparisonResult.Compared compared
                ? compared.comparison().offers().stream()
                        .filter(offer -> offer.group().kind() == GroupKind.NEIGHBOURS && offer.isShown())
                        .map(offer -> offer.group().id())
                        .findFirst()
                : Optional.empty();
    }

    private Comparison compared(String round, OrganisationCode organisation, Optional<String> group) {
        return assertInstanceOf(ComparisonResult.Compared.class, compare.compare(round, organisation, group))
                .comparison();
    }

    @Test
    void whoDidNotAnswerSeesNothingBeforeTheFiguresArePublicAndThenThePublicOnes() {
        assertInstanceOf(ComparisonResult.NothingPublicYet.class, compare.compare(ROUND, SILENT, Optional.empty()));
        assertInstanceOf(PracticesResult.AnswerFirst.class, practices.of(ROUND, SILENT, Optional.empty()));
        String day = answered.texts("select public_from from round where id = 'this'")
                .get(0);
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
            answered.execute("update round set state = 'FROZEN', public_from = ?::date where id = 'this'", day);
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
