package fi.kuntapeili.web.api;

import fi.kuntapeili.benchmark.ranking.ComputedIndex;
import fi.kuntapeili.benchmark.ranking.IndexStore;
import fi.kuntapeili.benchmark.ranking.IndexTable;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.web.api.IndexItems.IndexItem;
import fi.kuntapeili.web.api.IndexItems.IndexWithUnits;
import fi.kuntapeili.web.api.IndexItems.UnitItem;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Composite indices of published statistics as data: no round and no answer is part of them. */
@Path("/api/v1/indices")
@Tag(name = "Rankings")
public class IndexDataResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    IndexStore indices;

    @Inject
    UnitNames names;

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
    @Operation(summary = "Composite indices that the pack declares")
    public ApiPage<IndexItem> indices(@QueryParam("page") @DefaultValue("1") String page) {
        return page(indices.all().stream().map(IndexItem::of).toList(), page);
    }

    @GET
    @Path("{index}")
    @Allowed(Action.API_PUBLIC)
    @Operation(
            summary = "An index: definition, units with rank intervals, sensitivity",
            description = "A rank is always given with the 5th and 95th percentile of its ranks under other weights."
                    + " Formats: json, csv.")
    public Response index(
            @PathParam("index") String id,
            @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("page") @DefaultValue("1") String page) {
        ComputedIndex index = indices.find(id).orElseThrow(NotFoundException::new);
        return switch (format) {
            case "json" -> tagged(index.sha256(), () -> Response.ok(withUnits(index, page)));
            case "csv" ->
                tagged(
                        index.sha256() + "-csv-" + language.language(),
                        () -> Response.ok(IndexTable.of(index, names.in(language.language())), CSV)
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"kuntapeili-index-" + id + ".csv\""));
            default -> throw problem.of("api_unknown", "format", format);
        };
    }

    private IndexWithUnits withUnits(ComputedIndex index, String page) {
        return IndexWithUnits.of(index, page(UnitItem.all(index), page));
    }

    private <T> ApiPage<T> page(List<T> all, String number) {
        if (!number.matches("[1-9]\\d{0,5}")) {
            throw problem.of("api_unknown", "page", number);
        }
        return ApiPage.of(all, Integer.parseInt(number), address);
    }

    /** The hash names the result, so that a reader who has it already is told so. */
    private Response tagged(String hash, Supplier<Response.ResponseBuilder> body) {
        EntityTag tag = new EntityTag(hash);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? body.get() : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .build();
    }
}
