package fi.kuntapeili.benchmark.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupTablePartsTest {

    @Test
    void everyOptionIsInOnePartAndTheNumberOfAnswersInAll() {
        List<GroupTable> parts = table(9).parts(5);
        assertEquals(List.of(List.of(0, 1, 2, 3, 4), List.of(0, 5, 6, 7, 8)), columns(parts));
        assertEquals(List.of(List.of(0, 1, 2, 3, 4), List.of(0, 5)), columns(table(6).parts(5)));
    }

    @Test
    void whatFitsStaysAsItIs() {
        assertEquals(List.of(table(5)), table(5).parts(5));
        assertEquals(List.of(table(2)), table(2).parts(5));
    }

    /** Columns and cells are named by their number, and the cells of each row stand under their column. */
    private static List<List<Integer>> columns(List<GroupTable> parts) {
        return parts.stream()
                .map(part -> {
                    List<String> keys =
                            part.columns().stream().map(GroupTable.Column::key).toList();
                    part.blocks()
                            .forEach(block -> block.rows()
                                    .forEach(row -> assertEquals(
                                            keys,
                                            row.cells().stream()
                                                    .map(GroupTable.Cell::key)
                                                    .toList())));
                    return keys.stream().map(Integer::valueOf).toList();
                })
                .toList();
    }

    private static GroupTable table(int columns) {
        List<String> keys =
                IntStream.range(0, columns).mapToObj(Integer::toString).toList();
        GroupTable.Row row = new GroupTable.Row(
                name("Group"),
                keys.stream()
                        .map(key -> new GroupTable.Cell(Optional.empty(), key))
                        .toList());
        return new GroupTable(
                keys.stream()
                        .map(key -> new GroupTable.Column(Optional.empty(), key))
                        .toList(),
                List.of(
                        new GroupTable.Block(name("All"), List.of(row)),
                        new GroupTable.Block(name("Size"), List.of(row, row))));
    }

    private static LocalizedText name(String text) {
        return new LocalizedText(Map.of("en", text));
    }
}
