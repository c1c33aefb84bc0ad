package fi.kuntapeili.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One page of rows.
 *
 * @param count how many rows there are on all pages together
 * @param nextPage address of the next page; null on the last one
 */
public record ApiPage<T>(
        List<T> values,
        int count,
        @JsonProperty("next_page") String nextPage) {

    static final int ROWS = 5_000;

    /** @param number of the page, from 1; beyond the last page there are no rows */
    static <T> ApiPage<T> of(List<T> all, int number, UriInfo address) {
        return of(
                all,
                number,
                next -> address.getRequestUriBuilder()
                        .scheme(null)
                        .host(null)
                        .port(-1)
                        .replaceQueryParam("page", next)
                        .build()
                        .toString());
    }

    /** @param address of another page by its number */
    static <T> ApiPage<T> of(List<T> all, int number, IntFunction<String> address) {
        long from = Math.min((long) (number - 1) * ROWS, all.size());
        long to = Math.min(from + ROWS, all.size());
        String next = to < all.size() ? address.apply(number + 1) : null;
        return new ApiPage<>(List.copyOf(all.subList((int) from, (int) to)), all.size(), next);
    }
}
