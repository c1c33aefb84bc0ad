package fi.kuntapeili.benchmark.disclosure;

import java.util.Map;
import java.util.Objects;

/**
 * One state of the answers to a question that figures have been shown of: as frozen, or as corrected later.
 *
 * @param request the answers of this vintage
 * @param shown figures of this very vintage that have been shown, by group id; not those kept from an earlier one
 */
public record Vintage(DisclosureRequest request, Map<String, Released> shown) {
    public Vintage {
        Objects.requireNonNull(request);
        shown = Map.copyOf(shown);
    }
}
