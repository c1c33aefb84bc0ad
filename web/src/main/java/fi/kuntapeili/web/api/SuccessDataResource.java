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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rankings of published statistics as data; every unit is named, because every input is public. */
@Path("/api/v1/success")
@Tag(name = "Rankings of published statistics")
public class SuccessDataResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    RankSuccess rankSuccess;

    @Inject
    ApiProblem problem;

    @Inject
    CurrentLanguage language;

    @Context
    UriInfo address;

    @Context
    Request request;

    @GET
    @Allowed(Action.API_PUBLIC)
    @Operation(summary = "Rankings beside an expected level, and of rates beside chance")
    public ApiPage<RankingItem> rankings(@QueryParam("page") @DefaultValue("1") String page) {
        List<RankingItem> items = rankSuccess.rankings().stream()
                .map(SuccessRanking::id)
                .flatMap(id -> rankSuccess.organisations(id).stream())
                .map(RankingItem::of)
                .toList();
        return ApiPage.of(items, number(page), address);
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
        ApiPage<UnitItem> items = ApiPage.of(SuccessItems.units(result), number(page), address);
        return switch (format) {
            case "json" -> tagged(result.sha256(), items, Response.ok(items));
            case "csv" ->
                tagged(
                        result.sha256() + "-csv-" + language.language(),
                        items,
                        Response.ok(SuccessItems.csv(items.values(), language.language()), CSV)
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"" + ranking + ".csv\""));
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

    private Response tagged(String tag, ApiPage<?> page, Response.ResponseBuilder body) {
        EntityTag entity =
                new EntityTag(tag + "-" + address.getQueryParameters().getFirst("page"));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(entity);
        Response.ResponseBuilder response = unchanged == null ? body : unchanged;
        return (page.nextPage() == null ? response : response.link(page.nextPage(), "next"))
                .tag(entity)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .build();
    }

    private int number(String page) {
        if (!page.matches("[1-9]\\d{0,5}")) {
            throw problem.of("api_unknown", "page", page);
        }
        return Integer.parseInt(page);
    }
}
