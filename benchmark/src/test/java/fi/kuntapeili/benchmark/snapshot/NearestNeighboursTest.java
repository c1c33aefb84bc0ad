package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.comparison.CompareWithPeers;
import fi.kuntapeili.benchmark.comparison.ComparedIndicator;
import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.comparison.ComparisonResult;
import fi.kuntapeili.benchmark.comparison.ExplainNeighbours;
import fi.kuntapeili.benchmark.comparison.GroupOffer;
import fi.kuntapeili.benchmark.comparison.NearestPeers;
import fi.kuntapeili.benchmark.comparison.NeighboursResult;
import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.peergroup.GroupKind;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nearest neighbours of the Finnish pack, frozen on a real database with the answers of four organisations in five. */
@QuarkusTest
@WithTestResource(FinnishDatabase.class)
class NearestNeighboursTest {

    private static final String ROUND = FinnishRounds.THIS;
    private static final OrganisationCode MIDDLING = new OrganisationCode("005");
    private static final OrganisationCode CAPITAL = new OrganisationCode("091");

    @Inject
    FinnishRounds rounds;

    @Inject
    CompareWithPeers compare;

    @Inject
    ExplainNeighbours explain;

    @Inject
    SnapshotStore snapshots;

    @Inject
    QuestionnaireRepository questionnaires;

    @BeforeEach
    void aRoundIsFrozen() {
        rounds.frozen();
    }

    @Test
    void everyMunicipalityHasOneGroupOfItsOwnWithAtLeastTwelveMembers() {
        Snapshot snapshot = snapshots.find(ROUND).orElseThrow();
        List<PeerGroup> near = near(snapshot);
        assertTrue(near.size() > 20 && near.size() < 52, "groups: " + near.size());
        assertEquals(
                near.size(), near.stream().map(PeerGroup::members).distinct().count());
        for (OrganisationCode code : snapshot.asked()) {
            List<PeerGroup> own = near.stream()
                    .filter(group -> snapshot.groups().isOwn(group, code))
                    .toList();
            assertEquals(1, own.size(), code.value());
            assertTrue(own.get(0).has(code) && own.get(0).members().size() >= 12, code.value());
            assertEquals(4, own.get(0).tier());
            assertFalse(own.get(0).isPublic());
        }
    }

    @Test
    void aMunicipalityIsComparedWithItsNeighboursAndSeesFigures() {
        List<GroupOffer> offers = compare(MIDDLING, null).offers().stream()
                .filter(offer -> offer.group().kind() == GroupKind.NEIGHBOURS)
                .toList();
        assertEquals(1, offers.size());
        assertTrue(offers.get(0).isShown());
        Comparison comparison = compare(MIDDLING, offers.get(0).group().id());
        assertTrue(comparison.indicators().stream()
                        .filter(ComparedIndicator::isShown)
                        .count()
                > 20);
    }

    @Test
    void theNeighboursOfAnotherAreNotForIt() {
        Snapshot snapshot = snapshots.find(ROUND).orElseThrow();
        for (PeerGroup group : near(snapshot)) {
            ComparisonResult result = compare.compare(ROUND, MIDDLING, Optional.of(group.id()));
            assertEquals(
                    snapshot.groups().isOwn(group, MIDDLING), result instanceof ComparisonResult.Compared, group.id());
        }
    }

    /** Whoever walks through the neighbours of neighbours finds no two figures that differ by one to five answers. */
    @Test
    void groupsShownDifferByNobodyOrByAtLeastSixWhoAnswered() {
        Snapshot snapshot = snapshots.find(ROUND).orElseThrow();
        ReleasedFigures figures = snapshots.released(ROUND).orElseThrow();
        int shownNear = 0;
        Exposure exposure = new Exposure(questionnaires.get(figures.header().questionnaire()));
        for (FigureColumn column : snapshot.columns()) {
            Indicator indicator = figures.indicator(column.indicator()).orElseThrow();
            if (exposure.of(indicator) == DisclosureClass.OPEN) {
                continue;
            }
            Map<String, BitSet> shown = new TreeMap<>();
            for (PeerGroup group : figures.groups()) {
                BitSet contributors = contributors(snapshot, snapshot.column(column), group);
                if (figures.cell(column, group.id()).isShown()) {
                    shown.put(group.id(), contributors);
                    shownNear += group.kind() == GroupKind.NEIGHBOURS ? 1 : 0;
                }
            }
            shown.forEach((one, its) -> shown.forEach((other, others) -> {
                BitSet difference = (BitSet) its.clone();
                difference.xor(others);
                int apart = difference.cardinality();
                assertTrue(apart == 0 || apart >= 6, column.id() + " " + one + " " + other + " differ by " + apart);
            }));
        }
        assertTrue(shownNear > 300, "figures of neighbours: " + shownNear);
    }

    @Test
    void aGroupIsExplainedByThePublicNumbersItWasMadeOf() {
        NearestPeers peers = explained(MIDDLING);
        assertEquals(peers.group().members().size() - 1, peers.peers().size());
        assertTrue(peers.close() && peers.shown());
        double before = 0;
        for (NearestPeers.Peer peer : peers.peers()) {
            assertTrue(peers.group().has(peer.code()) && !peer.code().equals(MIDDLING));
            assertTrue(peer.distance().orElseThrow() >= before, peer.code().value());
            before = peer.distance().orElseThrow();
            double shares = peer.parts().stream()
                    .mapToDouble(part -> part.share().orElseThrow())
                    .sum();
            assertEquals(1, shares, 1e-9);
        }
        assertEquals(
                List.of("population", "density", "unemployment"),
                peers.variables().stream().map(variable -> variable.of().id()).toList());
        assertEquals(
                1,
                peers.variables().stream()
                        .mapToDouble(NearestPeers.Variable::share)
                        .sum(),
                1e-9);
        assertNotEquals(peers.together(), peers.apart());
        NearestPeers.Variable population = peers.variables().get(0);
        assertEquals(2024, population.years().orElseThrow().last());
        double own = population.own().orElseThrow();
        double typical = population.typical().orElseThrow();
        assertTrue(typical > own / 2 && typical < own * 2, own + " beside " + typical);
    }

    @Test
    void theLargestCityIsToldThatItHasNoClosePeers() {
        assertFalse(explained(CAPITAL).close());
    }

    @Test
    void whereARateIsMissingTheRestDecides() {
        NearestPeers peers = explained(new OrganisationCode("766"));
        NearestPeers.Variable rate = peers.variables().get(2);
        assertTrue(peers.peers().stream().allMatch(peer -> peer.distance().isPresent()));
        assertEquals(
                rate.own().isPresent(),
                peers.peers().stream()
                        .anyMatch(peer -> peer.parts().get(2).share().isPresent()));
    }

    @Test
    void thereIsNothingToExplainBeforeTheFreezeOrForNobody() {
        assertInstanceOf(NeighboursResult.NotFrozen.class, explain.explain("nowhere", MIDDLING));
        assertInstanceOf(NeighboursResult.Unknown.class, explain.explain(ROUND, new OrganisationCode("000")));
        assertInstanceOf(NeighboursResult.NoGroup.class, explain.explain(ROUND, new OrganisationCode("004")));
    }

    private NearestPeers explained(OrganisationCode organisation) {
        return assertInstanceOf(NeighboursResult.Explained.class, explain.explain(ROUND, organisation))
                .peers();
    }

    private Comparison compare(OrganisationCode organisation, String group) {
        return assertInstanceOf(
                        ComparisonResult.Compared.class,
                        compare.compare(ROUND, organisation, Optional.ofNullable(group)))
                .comparison();
    }

    private static List<PeerGroup> near(Snapshot snapshot) {
        return snapshot.groups().compared().stream()
                .filter(group -> group.kind() == GroupKind.NEIGHBOURS)
                .toList();
    }

    private static BitSet contributors(Snapshot snapshot, RawColumn column, PeerGroup group) {
        BitSet contributors = new BitSet();
        for (int unit = 0; unit < column.units(); unit++) {
            if (column.has(unit)
                    && !column.followsFromOpen(unit)
                    && group.has(snapshot.asked().get(unit))) {
                contributors.set(unit);
            }
        }
        return contributors;
    }
}
