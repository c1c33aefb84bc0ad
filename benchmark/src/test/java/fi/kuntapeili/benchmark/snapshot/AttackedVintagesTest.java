package fi.kuntapeili.benchmark.snapshot;

import static fi.kuntapeili.benchmark.snapshot.CorrectedRounds.COUNTY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.attack.AttackReport;
import fi.kuntapeili.benchmark.attack.AttackSuite;
import fi.kuntapeili.benchmark.attack.Finding;
import fi.kuntapeili.benchmark.attack.PublicFigure;
import fi.kuntapeili.benchmark.attack.ServedFigures;
import fi.kuntapeili.benchmark.release.DataQuery;
import fi.kuntapeili.benchmark.release.FigureRow;
import fi.kuntapeili.benchmark.release.FigureRows;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Attackers hold the figures of every vintage of a corrected round against each other. */
@QuarkusTest
@WithTestResource(TestlandDatabase.class)
class AttackedVintagesTest {

    @Inject
    CorrectedRounds corrected;

    @Inject
    AnsweredRound answered;

    @Inject
    SnapshotStore snapshots;

    @Inject
    AttackableSnapshots attackable;

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

    private void correctedTwice(String round) {
        corrected.frozen(round);
        corrected.correct(round, corrected.ofCounty(round, 0, 6), "900000");
        corrected.takeIn(round);
        corrected.correct(round, corrected.ofCounty(round, 2, 3), "700000");
        corrected.takeIn(round);
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
}
