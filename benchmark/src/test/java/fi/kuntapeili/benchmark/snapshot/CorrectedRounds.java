package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.Released;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Frozen rounds and their corrections, for tests on {@link TestlandDatabase}. */
@ApplicationScoped
class CorrectedRounds {

    static final FigureColumn SPENT = FigureColumn.of("spent_per_head");
    static final FigureColumn VISITS = FigureColumn.of("visits_per_firm");
    static final String COUNTY = "county_A";

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
    RoundRepository rounds;

    /** A round that everybody answers, not frozen yet. */
    void closed(String round) {
        answered.load(TestlandDatabase.PACK);
        answered.closed(round, 2025, o -> Optional.of(ResponseState.ACCEPTED));
    }

    /** A frozen round in which everybody has spent something. */
    void frozen(String round) {
        closed(round);
        answered.execute(
                "update answer set raw = '4000', value = '4000', missing = null where path = 'spent' and response_id in"
                        + " (select id from response where round_id = ?) and (value is null or value = '0')",
                round);
        assertInstanceOf(FreezeResult.Frozen.class, freezeRound.freeze(round, Set.of(), answered.staff()));
    }

    /** Those of the county with a value, so many from the first one on. */
    List<OrganisationCode> ofCounty(String round, int from, int to) {
        Snapshot snapshot = snapshots.find(round).orElseThrow();
        return snapshot.groups().compared().stream()
                .filter(group -> group.id().equals(COUNTY))
                .flatMap(group -> group.members().stream())
                .filter(code -> snapshot.ownValues(code).get(SPENT.indicator()).isThere())
                .toList()
                .subList(from, to);
    }

    void correct(String round, List<OrganisationCode> whose, String spent) {
        whose.forEach(code -> assertInstanceOf(
                CorrectionResult.Recorded.class,
                corrections.record(round, code, "spent", spent, "Told later: " + spent, answered.staff())));
    }

    FreezeResult.Frozen takeIn(String round) {
        return assertInstanceOf(
                FreezeResult.Frozen.class, takeInCorrections.takeIn(round, answered.staff()), "taken in");
    }

    Map<FigureColumn, Map<String, Disclosure<Released>>> cells(String round) {
        return snapshots.released(round).orElseThrow().cells();
    }

    IndicatorValue own(String round, OrganisationCode code) {
        return snapshots.find(round).orElseThrow().ownValues(code).get(SPENT.indicator());
    }

    RoundState state(String round) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rounds.findById(round).state());
    }
}
