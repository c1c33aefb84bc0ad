package fi.kuntapeili.web.error;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says in words that a body is too large; the server's own limit, which stays behind it, only says the status. */
@ApplicationScoped
public class BodyLimit {

    private static final int AFTER_HEADERS = 900;
    private static final int TOO_LARGE = 413;

    @Inject
    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize limit;

    @Inject
    ErrorPages pages;

    @Inject
    CurrentVertxRequest request;

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_HEADERS);
    }

    private void check(RoutingContext context) {
        if (length(context) <= limit.asLongValue()) {
            context.next();
            return;
        }
        context.vertx()
                .executeBlocking(() -> words(context))
                .onSuccess(answer -> end(context, answer))
                .onFailure(context::fail);
    }

    private static long length(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private Response words(RoutingContext context) {
        ManagedContext scope = Arc.container().requestContext();
        scope.activate();
        try {
            request.setCurrent(context);
            return pages.words(new Failure(TOO_LARGE, null), context);
        } finally {
            scope.terminate();
        }
    }

    private static void end(RoutingContext context, Response answer) {
        HttpServerResponse response = context.response();
        response.setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, answer.getMediaType().toString())
                // What is left of the body is not read.
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end((String) answer.getEntity());
    }
}
