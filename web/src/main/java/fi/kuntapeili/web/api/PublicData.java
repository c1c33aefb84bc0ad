package fi.kuntapeili.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Supplier;

/** How public lists and files are sent: in pages, and only to readers who do not have them yet. */
@RequestScoped
class PublicData {

    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    ApiProblem problem;

    @Context
    UriInfo address;

    @Context
    Request request;

    /** @param number as it was asked for */
    <T> ApiPage<T> page(List<T> all, String number) {
        if (!number.matches("[1-9]\\d{0,5}")) {
            throw problem.of("api_unknown", "page", number);
        }
        return ApiPage.of(all, Integer.parseInt(number), address);
    }

    static Response.ResponseBuilder csv(String rows, String file) {
        return Response.ok(rows, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + ".csv\"");
    }

    static Response.ResponseBuilder linked(Response.ResponseBuilder response, ApiPage<?> page) {
        return page.nextPage() == null ? response : response.link(page.nextPage(), "next");
    }

    /**
     * Answers that nothing has changed to a reader who has it already.
     *
     * @param hash of what is sent from this address, other for another form or language of it
     */
    Response tagged(String hash, Supplier<Response.ResponseBuilder> body) {
        EntityTag tag = new EntityTag(hash);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? body.get() : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .build();
    }
}
