package fi.kuntapeili.web.api;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.digest.Sha256;
import fi.kuntapeili.survey.organisation.ReferenceStatistic;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.web.api.StatisticItems.StatisticItem;
import fi.kuntapeili.web.api.StatisticItems.ValueItem;
import fi.kuntapeili.web.ranking.UnitNames;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.text.CurrentLanguage;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published statistics that stand beside the answers, as their publishers gave them. */
@Path("/api/v1/statistics")
@Tag(name = "Published statistics")
public class StatisticDataResource {

    private static final int LAST_YEAR = 9999;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    UnitNames unitNames;

    @Inject
    ApiProblem problem;

    @Inject
    CurrentLanguage language;

    @Inject
    PublicData data;

    @GET
    @Allowed(Action.API_PUBLIC)
    @Operation(summary = "Published statistics that the pack has values of")
    public ApiPage<StatisticItem> statistics(@QueryParam("page") @DefaultValue("1") String page) {
        return data.page(collected().stream().map(StatisticItem::of).toList(), page);
    }

    @GET
    @Path("{statistic}")
    @Allowed(Action.API_PUBLIC)
    @Operation(
            summary = "Values of a published statistic by organisation and year, each with its status",
            description =
                    "A value that its publisher keeps back is null and SUPPRESSED; what was never published is left"
                            + " out. Formats: json, csv, jsonstat.")
    public Response statistic(
            @PathParam("statistic") String id,
            @QueryParam("organisation") Optional<String> organisation,
            @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("page") @DefaultValue("1") String page) {
        ReferenceStatistic statistic = collected().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        List<ReferenceValue> values = statistics.values(Set.of(id), 0, LAST_YEAR).stream()
                .filter(value -> organisation.isEmpty()
                        || organisation.get().equals(value.organisation().value()))
                .toList();
        ApiPage<ValueItem> items = data.page(values.stream().map(ValueItem::of).toList(), page);
        UnaryOperator<String> names = unitNames.in(language.language());
        return switch (format) {
            case "json" -> tagged(format, items, () -> Response.ok(items));
            case "csv" -> tagged(format, items, () -> PublicData.csv(StatisticItems.csv(items.values(), names), id));
            case "jsonstat" ->
                tagged(
                        format,
                        items,
                        () -> Response.ok(
                                StatisticItems.jsonStat(statistic, items.values(), names, language.language())));
            default -> throw problem.of("api_unknown", "format", format);
        };
    }

    private List<ReferenceStatistic> collected() {
        return statistics.all().stream().filter(ReferenceStatistic::collected).toList();
    }

    private Response tagged(String format, ApiPage<ValueItem> page, Supplier<Response.ResponseBuilder> body) {
        Sha256 hash = new Sha256().line(format, language.language(), Integer.toString(page.count()));
        page.values().forEach(value -> hash.line(value.toString()));
        return data.tagged(hash.hex(), () -> PublicData.linked(body.get(), page));
    }
}
