package fi.kuntapeili.web.security;

import fi.kuntapeili.web.page.Html;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Headers on every answer, whoever makes it: page, file, error or sign-in. */
@ApplicationScoped
public class SecurityHeaders {

    private static final int BEFORE_EVERYTHING = 1000;
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'%s; frame-ancestors 'none'";
    private static final String NOT_STORED = "no-store";

    private final String policy;

    /** @param provider where a form leads that signs out, or that is sent after the session has ended */
    SecurityHeaders(
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean providerInUse,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<URI> provider) {
        this.policy = POLICY.formatted(provider.filter(address -> providerInUse)
                .map(SecurityHeaders::origin)
                .orElse(""));
    }

    private static String origin(URI address) {
        return " " + address.getScheme() + "://" + address.getRawAuthority();
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_EVERYTHING);
    }

    private void add(RoutingContext context) {
        context.addHeadersEndHandler(ignored -> write(context));
        context.next();
    }

    private void write(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (context.request().isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        // A page whose kind is only known when it is made would otherwise go out without its charset.
        if (MediaType.TEXT_HTML.equals(headers.get(HttpHeaders.CONTENT_TYPE))) {
            headers.set(HttpHeaders.CONTENT_TYPE, Html.UTF_8);
        }
        // Pages carry forms and names; what may be kept, such as bundles and published data, says so itself.
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NOT_STORED);
        }
    }
}
