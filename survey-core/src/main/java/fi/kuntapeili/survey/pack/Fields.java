package fi.kuntapeili.survey.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of one row as dates and numbers; what cannot be read is noted and comes back empty. */
public record Fields(CsvTable.Row row, PackReading reading) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?");

    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    public Optional<LocalDate> date(String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            reading.problem(row.problem(column, "pack_date_form", text));
            return Optional.empty();
        }
    }

    public Optional<LocalDate> neededDate(String column) {
        return there(column) ? date(column) : Optional.empty();
    }

    public Optional<BigDecimal> number(String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!isNumber(text)) {
            reading.problem(row.problem(column, "pack_number_form", text));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    public Optional<BigDecimal> neededNumber(String column) {
        return there(column) ? number(column) : Optional.empty();
    }

    public Optional<Integer> neededYear(String column) {
        String text = row.get(column);
        if (!there(column)) {
            return Optional.empty();
        }
        if (!text.matches("[12]\\d{3}")) {
            reading.problem(row.problem(column, "pack_year_form", text));
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }

    /** Whether the field is filled; an empty one is noted. */
    public boolean there(String column) {
        boolean there = !row.get(column).isEmpty();
        if (!there) {
            reading.problem(row.problem(column, "pack_value_missing"));
        }
        return there;
    }
}
