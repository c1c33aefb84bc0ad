package fi.kuntapeili.web.comparison;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/**
 * The comparisons by name that concern an organisation.
 *
 * @param address of the comparison, without its query
 * @param answered whether the organisation has answered in the round, without which it cannot ask
 */
@CheckedTemplate(basePath = "comparison")
record PairsPage(String address, List<Line> lines, boolean answered, boolean mayAsk) implements TemplateInstance {

    /**
     * One request.
     *
     * @param others names of the other parties
     */
    public record Line(String id, List<String> others, String set, String purpose, Instant askedAt, Status status) {}

    /** Where a request stands, for one reader. */
    public record Status(String key, String tone) {}
}
