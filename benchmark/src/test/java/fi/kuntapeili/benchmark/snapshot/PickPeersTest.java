package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.comparison.CompareWithPeers;
import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.comparison.ComparisonResult;
import fi.kuntapeili.benchmark.comparison.PeerFigures;
import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups of one's own in a frozen round of the Finnish pack with made-up answers. Each test picks for others. */
@QuarkusTest
@WithTestResource(FinnishDatabase.class)
class PickPeersTest {

    private static final String ROUND = FinnishRounds.THIS;
    private static final OrganisationCode SILENT = FinnishRounds.SILENT;

    @Inject
    AnsweredRound answered;

    @Inject
    FinnishRounds rounds;

    @Inject
    SnapshotStore snapshots;

    @Inject
    PickPeers pickPeers;

    @Inject
    CompareWithPeers compare;

    private List<OrganisationCode> municipalities;

    @BeforeEach
    void aFrozenRound() {
        rounds.frozen();
        municipalities = snapshots.find(ROUND).orElseThrow().answered();
    }

    private Actor actor() {
        return answered.staff();
    }

    /** Every seventh municipality: a mixture that no group of the pack is like. */
    private Set<OrganisationCode> everySeventh(int from, int count) {
        Set<OrganisationCode> members = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            members.add(municipalities.get((from + 7 * i) % municipalities.size()));
        }
        return members;
    }

    private PickResult pick(OrganisationCode organisation, String name, Set<OrganisationCode> members) {
        return pickPeers.pick(ROUND, organisation, name, members, actor());
    }

    private Comparison compare(OrganisationCode organisation, String group) {
        return assertInstanceOf(
                        ComparisonResult.Compared.class, compare.compare(ROUND, organisation, Optional.of(group)))
                .comparison();
    }

    @Test
    void aPickedGroupIsComparedWithMediansAndThirdsAndNeverAMean() {
        OrganisationCode own = municipalities.get(1);
        OwnSelection picked = assertInstanceOf(PickResult.Picked.class, pick(own, "Kokeilijat", everySeventh(2, 20)))
                .selection();

        Comparison comparison = compare(own, picked.id());
        assertEquals("Kokeilijat", comparison.group().name().in("fi"));
        assertTrue(comparison.indicators().stream().filter(i -> i.isShown()).count() > 10);
        comparison.indicators().forEach(indicator -> {
            if (indicator.peers() instanceof PeerFigures.Numbers numbers) {
                assertFalse(numbers.figures().flatMap(figures -> figures.mean()).isShown()
                        && indicator.exposure() != DisclosureClass.OPEN);
            }
            if (indicator.peers() instanceof PeerFigures.Shares shares) {
                shares.figures()
                        .figure()
                        .ifPresent(figures -> figures.bands()
                                .forEach(band -> band.figure().ifPresent(shown -> assertEquals(3, shown.parts()))));
            }
        });
        assertInstanceOf(
                ComparisonResult.Unknown.class,
                compare.compare(ROUND, municipalities.get(40), Optional.of(picked.id())),
                "nobody else sees the group");
    }

    @Test
    void aGroupThatDiffersByOneFromAnyPickedOneIsRefusedWhoeverPicksIt() {
        Set<OrganisationCode> members = everySeventh(3, 16);
        assertInstanceOf(PickResult.Picked.class, pick(municipalities.get(50), "First", members));
        Set<OrganisationCode> oneLess = new HashSet<>(members);
        oneLess.remove(oneLess.iterator().next());

        assertEquals(new PickResult.TooSimilar(5), pick(municipalities.get(51), "Second", oneLess));
        assertEquals(List.of(), pickPeers.of(ROUND, municipalities.get(51)));
    }

    @Test
    void theSameGroupOfAnotherHasTheSameFigures() {
        Set<OrganisationCode> members = everySeventh(4, 18);
        OwnSelection one = ((PickResult.Picked) pick(municipalities.get(60), "One", members)).selection();
        OwnSelection two = ((PickResult.Picked) pick(municipalities.get(61), "Two", members)).selection();
        Comparison first = compare(municipalities.get(60), one.id());
        Comparison second = compare(municipalities.get(61), two.id());
        for (int i = 0; i < first.indicators().size(); i++) {
            assertEquals(
                    first.indicators().get(i).peers(),
                    second.indicators().get(i).peers());
        }
    }

    @Test
    void nineThatAnsweredAreTooFewAndTheNumberNeededIsSaid() {
        Set<OrganisationCode> members = everySeventh(5, 9);
        members.add(SILENT);
        assertEquals(new PickResult.TooFew(10), pick(municipalities.get(70), "Nine", members));
    }

    @Test
    void afterFiveGroupsThereAreNoMoreEvenWhenSomeWereRemoved() {
        OrganisationCode own = municipalities.get(80);
        for (int i = 0; i < 5; i++) {
            OwnSelection picked = assertInstanceOf(
                            PickResult.Picked.class, pick(own, "Group " + i, everySeventh(6 + 31 * i, 25)))
                    .selection();
            if (i < 2) {
                assertTrue(pickPeers.remove(ROUND, own, picked.number(), actor()));
                assertFalse(pickPeers.remove(ROUND, own, picked.number(), actor()), "it is gone");
            }
        }
        assertEquals(0, pickPeers.left(ROUND, own));
        assertEquals(3, pickPeers.of(ROUND, own).size());
        assertEquals(new PickResult.NoneLeft(5), pick(own, "Sixth", everySeventh(100, 30)));
    }

    @Test
    void sendingTheFormTwiceMakesOneGroup() {
        OrganisationCode own = municipalities.get(90);
        PickResult first = pick(own, "Twice", everySeventh(8, 22));
        assertEquals(first, pick(own, " Twice ", everySeventh(8, 22)));
        assertEquals(1, pickPeers.of(ROUND, own).size());
    }

    @Test
    void whatIsAlreadyShownNeverChanges() {
        String before = pickPeers
                .figuresFor(snapshots.header(ROUND).orElseThrow(), SILENT)
                .cells()
                .toString();
        assertInstanceOf(PickResult.Picked.class, pick(municipalities.get(95), "Later", everySeventh(9, 24)));
        assertEquals(
                before,
                pickPeers
                        .figuresFor(snapshots.header(ROUND).orElseThrow(), SILENT)
                        .cells()
                        .toString());
    }

    @Test
    void whoHasNotAnsweredPicksNothingAndNoNameIsNoGroup() {
        assertInstanceOf(PickResult.AnswerFirst.class, pick(SILENT, "Name", everySeventh(1, 20)));
        assertInstanceOf(PickResult.NameMissing.class, pick(municipalities.get(98), " ", everySeventh(1, 20)));
        assertInstanceOf(
                PickResult.NameTooLong.class, pick(municipalities.get(98), "a".repeat(81), everySeventh(1, 20)));
        assertInstanceOf(
                PickResult.NotAsked.class, pick(municipalities.get(98), "X", Set.of(new OrganisationCode("999"))));
    }
}
