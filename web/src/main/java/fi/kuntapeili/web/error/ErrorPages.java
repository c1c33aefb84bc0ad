package fi.kuntapeili.web.error;

import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.security.SignInFirstException;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The one place where a failure becomes an answer: a page for people, problem+json for programs. Neither tells anything of
 * the inside; what nobody expected gets an incident number, under which the log has the rest.
 */
public class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final String PROBLEM = "application/problem+json";
    private static final int UNAUTHORIZED = 401;
    private static final int UNPROCESSABLE = 422;
    private static final int SERVER_ERROR = 500;
    private static final int NUMBER_LENGTH = 8;

    @Inject
    CurrentLanguage language;

    @Inject
    CurrentActor actor;

    @Inject
    Texts texts;

    @Inject
    HttpAuthenticator authenticator;

    @ServerExceptionMapper
    public Uni<Response> signInFirst(SignInFirstException e, RoutingContext context) {
        if (!wantsPage(context)) {
            return answer(new Failure(UNAUTHORIZED, null), context);
        }
        if (!context.request().method().name().equals("GET")) {
            return Uni.createFrom()
                    .item(Response.seeOther(URI.create("/sign-in")).build());
        }
        // The way to sign in remembers where the reader wanted to go.
        return authenticator.getChallenge(context).onItem().transform(ErrorPages::challenge);
    }

    private static Response challenge(ChallengeData challenge) {
        Response.ResponseBuilder answer = Response.status(challenge.status);
        if (challenge.headerName != null) {
            answer.header(challenge.headerName.toString(), challenge.headerContent);
        }
        return answer.build();
    }

    @ServerExceptionMapper
    public Uni<Response> refused(WebApplicationException e, RoutingContext context) {
        Response given = e.getResponse();
        if (given.hasEntity() || given.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return Uni.createFrom().item(given);
        }
        return given.getStatus() >= SERVER_ERROR ? unexpected(e, context) : answer(failure(given), context);
    }

    @ServerExceptionMapper
    public Uni<Response> invalid(ConstraintViolationException e, RoutingContext context) {
        return answer(new Failure(UNPROCESSABLE, null), context);
    }

    @ServerExceptionMapper
    public Uni<Response> unexpected(Throwable e, RoutingContext context) {
        if (e instanceof UnauthorizedException || e instanceof AuthenticationFailedException) {
            return answer(new Failure(UNAUTHORIZED, null), context);
        }
        String incident =
                UUID.randomUUID().toString().substring(0, NUMBER_LENGTH).toUpperCase(Locale.ROOT);
        LOG.errorf(
                e,
                "Incident %s at %s %s",
                incident,
                context.request().method(),
                context.request().path());
        return answer(new Failure(SERVER_ERROR, incident), context);
    }

    /** An answer that only says its status, such as that of a form without its token, gets words too. */
    @ServerResponseFilter
    public Uni<Void> wordless(ContainerResponseContext response, RoutingContext context) {
        if (response.getStatus() < Response.Status.BAD_REQUEST.getStatusCode() || response.hasEntity()) {
            return Uni.createFrom().voidItem();
        }
        return answer(new Failure(response.getStatus(), null), context)
                .invoke(words -> response.setEntity(words.getEntity(), null, words.getMediaType()))
                .replaceWithVoid();
    }

    private static Failure failure(Response given) {
        return new Failure(given.getStatus(), null);
    }

    /** On a thread that may wait for the database: the page shows who is signed in. */
    private Uni<Response> answer(Failure failure, RoutingContext context) {
        return Uni.createFrom()
                .item(() -> words(failure, context))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** The failure as the client wants to be told: as a page or as data. */
    Response words(Failure failure, RoutingContext context) {
        return wantsPage(context) ? page(failure) : problem(failure, context);
    }

    private Response page(Failure failure) {
        String html = new ErrorPage(failure, actor.actor().isSignedIn()).render();
        return Response.status(failure.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(html)
                .build();
    }

    private Response problem(Failure failure, RoutingContext context) {
        JsonObject problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", texts.get(language.language(), failure.titleKey()))
                .put("status", failure.status())
                .put("detail", texts.get(language.language(), failure.textKey()))
                .put("instance", context.request().path());
        if (failure.incident() != null) {
            problem.put("incident", failure.incident());
        }
        return Response.status(failure.status())
                .type(PROBLEM)
                .entity(problem.encode())
                .build();
    }

    private static boolean wantsPage(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        return !context.request().path().startsWith("/api/") && accept != null && accept.contains("text/html");
    }
}
