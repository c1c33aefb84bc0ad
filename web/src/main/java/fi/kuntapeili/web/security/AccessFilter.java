package fi.kuntapeili.web.security;

import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Decision;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.web.signin.CurrentActor;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Asks the access policy before any resource method runs. The subject is in the path ({@code round}, {@code code},
 * {@code section}), for interfaces also in the query ({@code round}, {@code organisation}).
 */
public class AccessFilter {

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor actor;

    @ServerRequestFilter
    public void decide(ContainerRequestContext request, ResourceInfo resource) {
        Allowed allowed = resource.getResourceMethod().getAnnotation(Allowed.class);
        if (allowed == null) {
            throw new NotFoundException();
        }
        Decision decision = policy.decide(actor.actor(), allowed.value(), subject(request));
        if (decision instanceof Decision.SignInFirst) {
            throw new SignInFirstException();
        } else if (decision instanceof Decision.Refused) {
            throw new ForbiddenException();
        } else if (decision instanceof Decision.Hidden) {
            throw new NotFoundException();
        }
    }

    private static Subject subject(ContainerRequestContext request) {
        MultivaluedMap<String, String> path = request.getUriInfo().getPathParameters();
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        String round = Optional.ofNullable(path.getFirst("round")).orElse(query.getFirst("round"));
        String code = Optional.ofNullable(path.getFirst("code")).orElse(query.getFirst("organisation"));
        if (code != null && !OrganisationCode.isValid(code)) {
            throw new NotFoundException();
        }
        return new Subject(round, code == null ? null : new OrganisationCode(code), path.getFirst("section"));
    }
}
