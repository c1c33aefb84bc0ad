package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.response.ResponseOverview.Row;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the list of responses is narrowed to and sorted by, as it stands in the address.
 *
 * @param state one of {@link #STATES}, or blank for all
 * @param q part of a name or the beginning of a code
 * @param by id of a division and {@code group} of one of its parts, both blank for all
 * @param sort one of {@link #SORTS}
 */
record ResponseFilter(String state, String q, String by, String group, String sort) {

    static final List<String> STATES = List.of("not_started", "in_progress", "submitted", "returned", "accepted");
    static final List<String> SORTS = List.of("name", "state", "size", "submitted");

    ResponseFilter {
        state = state != null && STATES.contains(state) ? state : "";
        q = q == null ? "" : q.strip();
        by = by == null ? "" : by;
        group = group == null ? "" : group;
        sort = sort != null && SORTS.contains(sort) ? sort : "name";
    }

    /** The same filter as the query of an address, ready to be followed by a page number. */
    public String query() {
        return Stream.of(
                        "state=" + state,
                        "q=" + encoded(q),
                        "by=" + encoded(by),
                        "group=" + encoded(group),
                        "sort=" + sort)
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    boolean lets(Row row, String language) {
        return isInState(row)
                && (q.isEmpty()
                        || row.code().value().startsWith(q)
                        || row.name().in(language).toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)));
    }

    private boolean isInState(Row row) {
        return switch (state) {
            case "not_started", "submitted", "returned", "accepted" ->
                row.state().name().toLowerCase(Locale.ROOT).equals(state);
            // Ready is a matter of the organisation's own: it has not handed in.
            case "in_progress" -> row.inProgress() && !row.state().name().equals("RETURNED");
            default -> true;
        };
    }

    Comparator<Row> order(String language) {
        Collator names = Collator.getInstance(Locale.forLanguageTag(language));
        Comparator<Row> byName = Comparator.comparing(row -> row.name().in(language), names);
        return switch (sort) {
            case "state" -> Comparator.comparing(Row::state).thenComparing(byName);
            case "size" ->
                Comparator.comparing((Row row) -> row.size().orElse(BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(byName);
            case "submitted" ->
                Comparator.comparing((Row row) -> row.submittedAt().orElse(Instant.MIN))
                        .reversed()
                        .thenComparing(byName);
            default -> byName;
        };
    }
}
