package fi.kuntapeili.web.api;

import fi.kuntapeili.benchmark.success.RankSuccess;
import fi.kuntapeili.benchmark.success.SuccessRanking;
import fi.kuntapeili.benchmark.success.SuccessResult;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.web.api.SuccessItems.RankingItem;
import fi.kuntapeili.web.api.SuccessItems.UnitItem;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rankings of published statistics as data; every unit is named, because every input is public. */
@Path("/api/v1/success")
@Tag(name = "Rankings of published statistics")
public class SuccessDataResource {

    @Inject
    RankSuccess rankSuccess;

    @Inject
    ApiProblem problem;

    @Inject
    CurrentLanguage language;

    @Inject
    PublicData data;

    @GET
    @Allowed(Action.API_PUBLIC)
    @Operation(summary = "Rankings beside an expected level, and of rates beside chance")
    public ApiPage<RankingItem> rankings(@QueryParam("page") @DefaultValue("1") String page) {
        List<RankingItem> items = rankSuccess.rankings().stream()
                .map(SuccessRanking::id)
                .flatMap(id -> rankSuccess.organisations(id).stream())
                .map(RankingItem::of)
                .toList();
        return data.page(items, page);
    }

    @GET
    @Path("{ranking}")
    @Allowed(Action.API_PUBLIC)
    @Operation(
            summary = "Where each unit stands in a ranking, with limits of 95 % and 99.8 %",
            description = "units: organisations, or areas that are sums of them. Formats: json, csv.")
    public Response ranking(
            @PathParam("ranking") String ranking,
            @QueryParam("units") @DefaultValue("organisations") String units,
            @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("page") @DefaultValue("1") String page) {
        SuccessResult result = result(ranking, units);
        ApiPage<UnitItem> items = data.page(SuccessItems.units(result), page);
        return switch (format) {
            case "json" -> data.tagged(result.sha256(), () -> PublicData.linked(Response.ok(items), items));
            case "csv" ->
                data.tagged(
                        result.sha256() + "-csv-" + language.language(),
                        () -> PublicData.linked(
                                PublicData.csv(SuccessItems.csv(items.values(), language.language()), ranking), items));
            default -> throw problem.of("api_unknown", "format", format);
        };
    }

    private SuccessResult result(String ranking, String units) {
        return switch (units) {
            case "organisations" -> rankSuccess.organisations(ranking).orElseThrow(NotFoundException::new);
            case "areas" -> rankSuccess.areas(ranking).orElseThrow(NotFoundException::new);
            default -> throw problem.of("api_unknown", "units", units);
        };
    }
}
