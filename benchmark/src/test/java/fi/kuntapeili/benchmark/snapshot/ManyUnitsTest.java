package fi.kuntapeili.benchmark.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.comparison.CompareWithPeers;
import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.comparison.ComparisonResult;
import fi.kuntapeili.survey.RealPostgres;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.pack.LoadPack;
import fi.kuntapeili.survey.pack.LoadResult;
import fi.kuntapeili.survey.round.RoundRepository;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A country sixteen times the size of the first deployment, from load to comparison. */
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, restrictToAnnotatedClass = true)
class ManyUnitsTest {

    private static final int UNITS = 5_000;

    @Inject
    LoadPack loadPack;

    @Inject
    RoundRepository rounds;

    @Inject
    AnsweredRound answered;

    @Inject
    FreezeRound freezeRound;

    @Inject
    SnapshotStore snapshots;

    @Inject
    CompareWithPeers compare;

    @TempDir
    Path folder;

    @Test
    void fiveThousandUnitsAreLoadedFrozenAndCompared() throws IOException {
        LoadResult loaded = loadPack.load(ManyUnits.write(folder, Path.of("../packs/example"), UNITS));
        assertInstanceOf(LoadResult.Loaded.class, loaded, loaded::toString);
        assertEquals(UNITS, rounds.frame(ManyUnits.ROUND).size());

        FreezeResult.Frozen frozen = assertInstanceOf(
                FreezeResult.Frozen.class, freezeRound.freeze(ManyUnits.ROUND, Set.of(), answered.staff()));
        assertEquals(0.9, (double) frozen.responses() / UNITS, 0.02);
        ReleasedFigures figures = snapshots.released(ManyUnits.ROUND).orElseThrow();
        assertTrue(figures.groups().size() > UNITS / 60);
        assertTrue(figures.isShown(FigureColumn.of("cost_per_inhabitant"), "all"));

        OrganisationCode unit =
                snapshots.find(ManyUnits.ROUND).orElseThrow().answered().get(UNITS / 2);
        Comparison comparison = assertInstanceOf(
                        ComparisonResult.Compared.class, compare.compare(ManyUnits.ROUND, unit, Optional.of("all")))
                .comparison();
        assertTrue(comparison.indicator("cost_per_inhabitant").orElseThrow().isShown());
        assertEquals(
                frozen.releaseHash(),
                snapshots.header(ManyUnits.ROUND).orElseThrow().releaseSha256());
    }
}
