package fi.kuntapeili.survey.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A CSV file: a header and rows, separated by commas, quoted with double quotes where needed. Each row knows its line.
 * Fields are kept as written, without the blanks around them; an empty field is an empty text.
 */
public final class CsvTable {

    private final String file;
    private final List<String> header;
    private final List<Row> rows;

    private CsvTable(String file, List<String> header, List<Row> rows) {
        this.file = file;
        this.header = List.copyOf(header);
        this.rows = List.copyOf(rows);
    }

    /** One row. Asked for a column that the file lacks, it answers an empty text. */
    public record Row(String file, int line, Map<String, String> fields) {

        public String get(String column) {
            return fields.getOrDefault(column, "");
        }

        public PackProblem problem(String column, String key, Object... args) {
            return PackProblem.of(file, line, column, key, args);
        }
    }

    public String file() {
        return file;
    }

    public List<String> header() {
        return header;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Reads a file, noting rows that are not as wide as the header, columns named twice and quotes left open. */
    static CsvTable read(String file, String text, List<PackProblem> problems) {
        Lines lines = new Lines(file, text, problems);
        List<String> header = lines.hasNext() ? lines.next() : List.of();
        Set<String> seen = new HashSet<>();
        header.stream()
                .filter(column -> !seen.add(column))
                .forEach(column -> problems.add(PackProblem.of(file, 1, column, "pack_column_twice")));
        List<Row> rows = new ArrayList<>();
        while (lines.hasNext()) {
            List<String> fields = lines.next();
            if (fields.size() == 1 && fields.get(0).isEmpty()) {
                continue;
            }
            if (fields.size() != header.size()) {
                problems.add(PackProblem.of(file, lines.line, "", "pack_row_width", fields.size(), header.size()));
                continue;
            }
            Map<String, String> byColumn = new LinkedHashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                byColumn.put(header.get(i), fields.get(i));
            }
            rows.add(new Row(file, lines.line, byColumn));
        }
        return new CsvTable(file, header, rows);
    }

    /** Notes each of these columns that the header lacks. */
    public boolean hasColumns(List<String> needed, PackReading reading) {
        List<String> missing =
                needed.stream().filter(column -> !header.contains(column)).toList();
        missing.forEach(column -> reading.problem(PackProblem.of(file, 1, column, "pack_column_missing")));
        return missing.isEmpty();
    }

    /** Cuts a text into rows of fields; {@code line} is where the row last read begins. */
    private static final class Lines {

        private final String file;
        private final String text;
        private final List<PackProblem> problems;
        private int at;
        private int nextLine = 1;
        private int line;

        Lines(String file, String text, List<PackProblem> problems) {
            this.file = file;
            this.text = text;
            this.problems = problems;
        }

        boolean hasNext() {
            return at < text.length();
        }

        List<String> next() {
            line = nextLine;
            List<String> fields = new ArrayList<>();
            boolean more = true;
            while (more) {
                fields.add(field());
                more = at < text.length() && text.charAt(at) == ',';
                if (at < text.length()) {
                    at++;
                }
            }
            nextLine++;
            return fields;
        }

        private String field() {
            return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
        }

        private String plain() {
            int start = at;
            while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
                at++;
            }
            return text.substring(start, at).strip();
        }

        private String quoted() {
            StringBuilder field = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                    field.append('"');
                    at++;
                } else if (c == '"') {
                    String rest = plain();
                    if (!rest.isEmpty()) {
                        problems.add(PackProblem.of(file, line, "", "pack_text_after_quote", rest));
                    }
                    return field.toString().strip();
                } else {
                    nextLine += c == '\n' ? 1 : 0;
                    field.append(c);
                }
            }
            problems.add(PackProblem.of(file, line, "", "pack_quote_open"));
            return field.toString().strip();
        }
    }
}
