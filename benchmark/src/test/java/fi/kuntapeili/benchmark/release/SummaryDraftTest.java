package fi.kuntapeili.benchmark.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuntapeili.benchmark.snapshot.ReleasedFigures;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.benchmark.snapshot.TestlandDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a summary report says before anybody has written: its draft and its key figures. */
@QuarkusTest
@WithTestResource(TestlandDatabase.class)
class SummaryDraftTest {

    private String round;

    @Inject
    SummarySteps steps;

    @Inject
    ReadPublication publications;

    @Inject
    SnapshotStore snapshots;

    @BeforeEach
    void aFrozenRound() {
        round = steps.frozen();
    }

    @Test
    void theDraftCountsWhoAnsweredInEveryLanguage() {
        SummaryTexts draft = publications.draft(round).orElseThrow();
        ResponseRates rates = publications.preview(round).orElseThrow().rates();
        assertEquals(23, rates.all().asked());
        for (String language : List.of("et", "lv")) {
            assertTrue(
                    draft.nonResponse().get(language).contains("" + rates.all().answered()), draft.toString());
            assertTrue(draft.method().get(language).length() > 200, language);
        }
        rates.blocks()
                .forEach(block -> assertTrue(
                        block.rates().stream()
                                        .mapToInt(ResponseRates.Rate::answered)
                                        .sum()
                                <= rates.all().answered(),
                        block.toString()));
    }

    @Test
    void keyFiguresAreTheReleasedOnesOfEveryPublicGroup() {
        ReleasedFigures released = snapshots.released(round).orElseThrow();
        KeyFigures figures = publications.preview(round).orElseThrow().figures();
        long publicGroups =
                released.groups().stream().filter(group -> group.isPublic()).count();
        long entries = figures.chapters().stream()
                .mapToLong(chapter -> chapter.entries().size())
                .sum();
        assertEquals(
                released.indicators().stream()
                        .filter(indicator -> indicator.collected())
                        .count(),
                entries);
        figures.chapters().stream()
                .flatMap(chapter -> chapter.entries().stream())
                .flatMap(entry -> entry.groups().stream())
                .forEach(table -> {
                    assertEquals(
                            publicGroups,
                            table.blocks().stream()
                                    .mapToLong(block -> block.rows().size())
                                    .sum());
                    table.blocks().stream()
                            .flatMap(block -> block.rows().stream())
                            .forEach(row -> assertEquals(
                                    table.columns().size(), row.cells().size()));
                });
        PrintedTables.of(figures)
                .tables()
                .forEach(table -> assertTrue(table.groups().columns().size() <= 12, table.toString()));
    }
}
