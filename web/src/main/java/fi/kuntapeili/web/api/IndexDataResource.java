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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Composite indices of published statistics as data: no round and no answer is part of them. */
@Path("/api/v1/indices")
@Tag(name = "Rankings")
public class IndexDataResource {

    @Inject
    IndexStore indices;

    @Inject
    UnitNames names;

    @Inject
    ApiProblem problem;

    @Inject
    CurrentLanguage language;

    @Inject
    PublicData data;

    @GET
    @Allowed(Action.API_PUBLIC)
    @Operation(summary = "Composite indices that the pack declares")
    public ApiPage<IndexItem> indices(@QueryParam("page") @DefaultValue("1") String page) {
        return data.page(indices.all().stream().map(IndexItem::of).toList(), page);
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
            case "json" -> data.tagged(index.sha256(), () -> Response.ok(withUnits(index, page)));
            case "csv" ->
                data.tagged(
                        index.sha256() + "-csv-" + language.language(),
                        () -> PublicData.csv(
                                IndexTable.of(index, names.in(language.language())), "kuntapeili-index-" + id));
            default -> throw problem.of("api_unknown", "format", format);
        };
    }

    private IndexWithUnits withUnits(ComputedIndex index, String page) {
        return IndexWithUnits.of(index, data.page(UnitItem.all(index), page));
    }
}
