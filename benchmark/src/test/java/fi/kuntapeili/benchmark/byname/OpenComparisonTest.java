package fi.kuntapeili.benchmark.byname;

import static fi.kuntapeili.benchmark.byname.NamedRound.ECONOMY;
import static fi.kuntapeili.benchmark.byname.NamedRound.ROUND;
import static fi.kuntapeili.benchmark.byname.NamedRound.SILENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fi.kuntapeili.benchmark.disclosure.PublicStatus;
import fi.kuntapeili.benchmark.snapshot.AnsweredRound;
import fi.kuntapeili.benchmark.snapshot.FigureColumn;
import fi.kuntapeili.benchmark.snapshot.FinnishDatabase;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Municipalities of a network with made-up answers opened their figures to each other before the freeze. */
@QuarkusTest
@WithTestResource(FinnishDatabase.class)
class OpenComparisonTest {

    @Inject
    AnsweredRound answered;

    @Inject
    NamedRound named;

    @Inject
    SnapshotStore snapshots;

    @Inject
    OpenComparison open;

    private List<OrganisationCode> largest;

    @BeforeEach
    void aFrozenRoundInWhichSomeOpenedTheirFigures() {
        named.frozen();
        largest = named.largest();
    }

    @Test
    void whoOpenedItsFiguresSeesThoseWhoDidAndNobodyElseSeesAnything() {
        List<OrganisationCode> in = largest.subList(0, 17);
        OpenSheet sheet = open.sheets(ROUND, in.get(3)).get(0);
        assertEquals(in, sheet.members());
        sheet.rows()
                .forEach(row -> assertEquals(
                        snapshots
                                .find(ROUND)
                                .orElseThrow()
                                .ownValues(in.get(5))
                                .get(row.indicator().id()),
                        row.values().get(5)));
        assertEquals(List.of(), open.sheets(ROUND, largest.get(18)), "who left before the freeze is not in");
        assertEquals(List.of(), open.sheets(ROUND, SILENT));
        assertInstanceOf(OpenResult.NotNow.class, open.leave(ROUND, in.get(3), "c21", ECONOMY, answered.staff()));
        assertInstanceOf(OpenResult.NotNow.class, open.join(ROUND, largest.get(18), "c21", ECONOMY, answered.staff()));
    }

    @Test
    void withFourProtectedLeftTheNetworkHasNoFiguresWithoutNames() {
        FigureColumn cost = FigureColumn.of("ind_net_cost_pc");
        assertEquals(
                PublicStatus.TOO_FEW,
                snapshots.released(ROUND).orElseThrow().cell(cost, "c21").status());
    }
}
