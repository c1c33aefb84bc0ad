package fi.kuntapeili.web.attack;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuntapeili.benchmark.indicator.Indicator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads figures out of the data that the interface sends: JSON, CSV and JSON-stat. */
final class DataReader {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Map<String, String> PARTS = Map.of("third", "3", "fifth", "5");
    private static final String NO_CATEGORY = "total";
    private static final String SHARE = "share";
    private static final int COLUMNS = 9;

    private final PublicNames names;
    private final Notes notes;

    DataReader(PublicNames names, Notes notes) {
        this.names = names;
        this.notes = notes;
    }

    /** The rows of published data, or those of a comparison. */
    void json(String place, byte[] body) {
        notes.document();
        for (JsonNode row : tree(body).path("values")) {
            note(
                    place,
                    row.path("indicator").asText(),
                    row.path("group").asText(),
                    row.path("statistic").asText(),
                    row.path("category").isNull() ? "" : row.path("category").asText(),
                    row.path("value").isNull() ? "" : row.path("value").asText(),
                    row.path("status").asText(),
                    row.path("unit").asText());
        }
    }

    /** The own value of each indicator that is a number, and each part. */
    Map<String, Set<BigDecimal>> own(byte[] comparison) {
        Map<String, Set<BigDecimal>> own = new HashMap<>();
        for (JsonNode item : tree(comparison).path("own")) {
            Set<BigDecimal> values = own.computeIfAbsent(item.path("indicator").asText(), unseen -> new HashSet<>());
            if (item.path("value").isNumber()) {
                values.add(WrittenNumbers.canonical(
                        new BigDecimal(item.path("value").asText())));
            }
            item.path("parts").forEach(part -> values.add(WrittenNumbers.canonical(new BigDecimal(part.asText()))));
        }
        return own;
    }

    void csv(String place, byte[] body) {
        notes.document();
        List<List<String>> rows = rows(new String(body, StandardCharsets.UTF_8));
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() == COLUMNS) {
                note(place, row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6), row.get(7));
            }
        }
    }

    void jsonStat(String place, byte[] body) {
        notes.document();
        JsonNode cube = tree(body);
        List<List<String>> codes = new ArrayList<>();
        for (JsonNode id : cube.path("id")) {
            List<String> dimension = new ArrayList<>();
            cube.path("dimension")
                    .path(id.asText())
                    .path("category")
                    .path("index")
                    .fieldNames()
                    .forEachRemaining(dimension::add);
            codes.add(dimension);
        }
        cube.path("value")
                .properties()
                .forEach(cell ->
                        cell(place, codes, cell.getKey(), cell.getValue().asText(), ""));
        cube.path("status")
                .properties()
                .forEach(cell ->
                        cell(place, codes, cell.getKey(), "", cell.getValue().asText()));
    }

    private void cell(String place, List<List<String>> codes, String key, String value, String status) {
        long rest = Long.parseLong(key);
        String[] of = new String[codes.size()];
        for (int i = codes.size() - 1; i >= 0; i--) {
            of[i] = codes.get(i).get((int) (rest % codes.get(i).size()));
            rest /= codes.get(i).size();
        }
        note(place, of[0], of[1], of[2], of[3].equals(NO_CATEGORY) ? "" : of[3], value, status, "");
    }

    private void note(
            String place,
            String id,
            String group,
            String statistic,
            String category,
            String value,
            String status,
            String unit) {
        Indicator indicator = names.indicator(id);
        if (value.isEmpty()) {
            notes.figure(place, indicator, group, statistic, category, null, status);
        } else if (statistic.equals(SHARE)) {
            // The cube does not say into how many parts it is cut; by default there are three.
            String text = new BigDecimal(value).toPlainString() + "/" + PARTS.getOrDefault(unit, "3");
            notes.figure(place, indicator, group, statistic, category, text, status);
        } else {
            notes.number(place, indicator, group, statistic, category, new BigDecimal(value));
        }
    }

    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : csv.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r' && c != '\ufeff') {
                field.append(c);
            }
        }
        return rows;
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("What the interface sends is not JSON", e);
        }
    }
}
