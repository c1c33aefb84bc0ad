package fi.kuntapeili.web.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of docs/access.md: for each route, what each visitor is answered. */
final class AccessTable {

    private static final int FIRST_VISITOR = 2;

    final List<String> visitors;
    final Map<String, Map<String, String>> answersByRoute = new LinkedHashMap<>();

    AccessTable() throws IOException {
        List<List<String>> rows =
                Files.readAllLines(Path.of("").toAbsolutePath().getParent().resolve("docs/access.md")).stream()
                        .filter(line -> line.startsWith("|") && !line.startsWith("|-"))
                        .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                                .map(String::strip)
                                .toList())
                        .toList();
        visitors = rows.get(0).subList(FIRST_VISITOR, rows.get(0).size());
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> answers = new LinkedHashMap<>();
            for (int i = 0; i < visitors.size(); i++) {
                answers.put(visitors.get(i), row.get(FIRST_VISITOR + i));
            }
            answersByRoute.put(row.get(0) + " " + row.get(1), answers);
        }
    }
}
