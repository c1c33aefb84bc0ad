package fi.kuntapeili.benchmark.byname;

import static fi.kuntapeili.benchmark.byname.NamedRound.ECONOMY;
import static fi.kuntapeili.benchmark.byname.NamedRound.ROUND;
import static fi.kuntapeili.benchmark.byname.NamedRound.SILENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.byname.WantedComparison.Together;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.ValueStatus;
import fi.kuntapeili.benchmark.snapshot.AnsweredRound;
import fi.kuntapeili.benchmark.snapshot.FinnishDatabase;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Municipalities of the Finnish pack with made-up answers compare by name. Each test is about others. */
@QuarkusTest
@WithTestResource(FinnishDatabase.class)
class ByNameTest {
    @Inject
    AnsweredRound answered;

    @Inject
    NamedRound named;

    @Inject
    SnapshotStore snapshots;

    @Inject
    Register register;

    @Inject
    AskForComparison ask;

    @Inject
    DecideOnComparison decide;

    @Inject
    ReadComparisons read;

    private List<OrganisationCode> all;

    @BeforeEach
    void aFrozenRoundInWhichSomeOpenedTheirFigures() {
        named.frozen();
        all = snapshots.find(ROUND).orElseThrow().answered();
    }

    private Actor actor() {
        return answered.staff();
    }

    private static WantedComparison with(OrganisationCode... others) {
        return new WantedComparison(ECONOMY, "A test", Together.NOBODY, "", Set.of(others), Optional.empty());
    }

    private PairRequest asked(OrganisationCode asker, WantedComparison wanted) {
        return assertInstanceOf(AskResult.Asked.class, ask.ask(UUID.randomUUID(), ROUND, asker, wanted, actor()))
                .request();
    }

    private PairRequest consent(PairRequest request, OrganisationCode who) {
        return assertInstanceOf(DecisionResult.Done.class, decide.consent(ROUND, who, request.id(), actor()))
                .request();
    }

    @Test
    void nothingIsShownBeforeTheLastOneHasConsentedAndNothingAfterOneWithdraws() {
        OrganisationCode one = new OrganisationCode("018");
        OrganisationCode two = new OrganisationCode("051");
        PairRequest request = asked(one, with(two));
        assertEquals(PairRequest.State.WAITING, request.state());
        assertTrue(read.sheet(request).isEmpty());
        assertEquals(
                List.of(request.id()),
                read.waitingFor(two).stream().map(PairRequest::id).toList());
        assertEquals(
                List.of("keyholder@051.example"),
                answered.texts(
                        "select recipient from outbox where dedupe_key like 'pair/" + request.id() + "/asked%'"));

        PairRequest shown = consent(request, two);
        assertEquals(PairRequest.State.SHOWN, shown.state());
        PairSheet sheet = read.sheet(shown).orElseThrow();
        assertFalse(sheet.rows().isEmpty());
        for (PairSheet.Row row : sheet.rows()) {
            for (int party = 0; party < 2; party++) {
                OrganisationCode owner = request.parties().get(party).members().get(0);
                IndicatorValue frozen = snapshots
                        .find(ROUND)
                        .orElseThrow()
                        .ownValues(owner)
                        .get(row.indicator().id());
                assertEquals(new PartyValue.Has(frozen), row.values().get(party));
            }
        }
        assertEquals(
                read.own(ROUND, one, request.set()).size(), sheet.rows().size() + sheet.left(), "what was previewed");
        assertEquals(shown, consent(shown, two), "consenting again changes nothing");

        PairRequest over = assertInstanceOf(
                        DecisionResult.Done.class, decide.withdraw(ROUND, one, request.id(), actor()))
                .request();
        assertEquals(PairRequest.State.WITHDRAWN, over.state());
        assertTrue(read.sheet(over).isEmpty());
        assertTrue(read.sheet(read.find(ROUND, two, request.id()).orElseThrow()).isEmpty(), "for nobody");
        assertInstanceOf(DecisionResult.TooLate.class, decide.consent(ROUND, two, request.id(), actor()));
        assertEquals(
                List.of("Parjämförelsen har avslutats"),
                answered.texts("select subject from outbox where dedupe_key like 'pair/" + request.id() + "/over%'"));
        assertEquals(
                List.of("PAIR_COMPARISON_ASKED", "PAIR_COMPARISON_CONSENTED", "PAIR_COMPARISON_WITHDRAWN"),
                answered.texts("select action from audit_event where subject = '" + request.id() + "' order by 1"));
    }

    @Test
    void aRequestIsKnownToItsPartiesAloneAndAskedOnce() {
        UUID id = UUID.randomUUID();
        AskResult first = ask.ask(id, ROUND, all.get(50), with(all.get(51)), actor());
        assertEquals(
                assertInstanceOf(AskResult.Asked.class, first).request().id(),
                assertInstanceOf(
                                AskResult.Asked.class,
                                ask.ask(id, ROUND, all.get(50), with(all.get(51), all.get(52)), actor()))
                        .request()
                        .id());
        assertEquals(1, read.of(ROUND, all.get(50)).size());
        assertTrue(read.find(ROUND, all.get(53), id).isEmpty());
        assertInstanceOf(DecisionResult.Unknown.class, decide.consent(ROUND, all.get(53), id, actor()));
        assertInstanceOf(
                DecisionResult.TooLate.class,
                decide.withdraw(ROUND, all.get(51), id, actor()),
                "nobody withdraws what was not given");
        PairRequest over = assertInstanceOf(DecisionResult.Done.class, decide.decline(ROUND, all.get(51), id, actor()))
                .request();
        assertEquals(PairRequest.State.DECLINED, over.state());
    }

    @Test
    void whatIsWrongInARequestIsSaid() {
        OrganisationCode asker = all.get(60);
        assertWrong(AskResult.Problem.NOBODY_CHOSEN, asker, with());
        assertWrong(AskResult.Problem.NOT_THERE, asker, with(SILENT));
        assertWrong(AskResult.Problem.NOT_THERE, asker, with(asker));
        assertWrong(AskResult.Problem.TOO_MANY_PARTIES, asker, with(all.get(1), all.get(2), all.get(3), all.get(4)));
        assertWrong(
                AskResult.Problem.PURPOSE_MISSING,
                asker,
                new WantedComparison(ECONOMY, " ", Together.NOBODY, "", Set.of(all.get(1)), Optional.empty()));
        assertWrong(
                AskResult.Problem.SET_MISSING,
                asker,
                new WantedComparison("element_x", "Why", Together.NOBODY, "", Set.of(all.get(1)), Optional.empty()));
        assertWrong(AskResult.Problem.TOO_FEW_MEMBERS, asker, sum("Us", Together.OTHERS, Optional.empty(), all.get(1)));
        assertWrong(
                AskResult.Problem.NAME_MISSING,
                asker,
                sum("", Together.OTHERS, Optional.empty(), all.get(1), all.get(2)));
        assertWrong(AskResult.Problem.AGAINST_MISSING, asker, sum("Us", Together.US, Optional.empty(), all.get(1)));
        assertWrong(
                AskResult.Problem.AGAINST_IS_MEMBER,
                asker,
                sum("Us", Together.US, Optional.of(all.get(1)), all.get(1)));
        assertInstanceOf(
                AskResult.AnswerFirst.class, ask.ask(UUID.randomUUID(), ROUND, SILENT, with(all.get(1)), actor()));
    }

    private static WantedComparison sum(
            String name, Together together, Optional<OrganisationCode> against, OrganisationCode... others) {
        return new WantedComparison(ECONOMY, "A test", together, name, Set.of(others), against);
    }

    private void assertWrong(AskResult.Problem problem, OrganisationCode asker, WantedComparison wanted) {
        assertEquals(
                problem,
                assertInstanceOf(AskResult.Wrong.class, ask.check(ROUND, asker, wanted, actor()))
                        .problem());
    }

    @Test
    void aCityFacesTheSumOfSmallOnesOnceEveryOneOfThemHasConsented() {
        List<OrganisationCode> fromAfar = withCostsFromAfar();
        OrganisationCode city = fromAfar.get(0);
        List<OrganisationCode> small = fromAfar.subList(1, 4);
        PairRequest request =
                asked(city, sum("Three", Together.OTHERS, Optional.empty(), small.toArray(OrganisationCode[]::new)));
        request = consent(request, small.get(0));
        request = consent(request, small.get(1));
        assertEquals(PairRequest.State.WAITING, request.state());
        request = consent(request, small.get(2));
        PairSheet sheet = read.sheet(request).orElseThrow();
        assertEquals(2, sheet.rows().get(0).values().size());
        sheet.rows().forEach(row -> {
            PartyValue sum = row.values().get(1);
            assertEquals(
                    row.indicator().sums(),
                    sum instanceof PartyValue.Has,
                    row.indicator().id());
            // Terms come from the answers; the answers are those that were frozen.
            assertFalse(
                    sum instanceof PartyValue.Has has && has.value().status() == ValueStatus.INVALID,
                    row.indicator().id());
        });
        // Whether the row is shown depends on what is released; when it is, each of them has what it is made of.
        sheet.rows().stream()
                .filter(row -> row.indicator().id().equals("ind_net_cost_pc"))
                .forEach(row -> assertInstanceOf(
                        IndicatorValue.Number.class,
                        assertInstanceOf(PartyValue.Has.class, row.values().get(1))
                                .value()));
    }

    /** Municipalities of different regions that have a figure for costs. */
    private List<OrganisationCode> withCostsFromAfar() {
        Set<String> regions = new HashSet<>();
        return all.stream()
                .filter(code -> !named.largest().contains(code))
                .filter(code -> snapshots
                        .find(ROUND)
                        .orElseThrow()
                        .ownValues(code)
                        .get("ind_net_cost_pc")
                        .isThere())
                .filter(code -> regions.add(register.find(code)
                        .orElseThrow()
                        .attribute("region_code")
                        .orElse("")))
                .toList();
    }

    @Test
    void whatTheyHaveLearntBeforeCountsWhenTheyAgreeOnMore() {
        OrganisationCode hub = all.get(80);
        int left = 0;
        for (int i = 0; i < 12; i++) {
            OrganisationCode other = all.get(81 + i);
            PairRequest shown = consent(asked(hub, with(other)), other);
            left = read.sheet(shown).orElseThrow().left();
        }
        assertTrue(left > 0, "whoever has collected a dozen answers is shown less than at first");
    }
}
