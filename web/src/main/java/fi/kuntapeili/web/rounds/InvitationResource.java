package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.round.AcceptInvitation;
import fi.kuntapeili.survey.round.Invitation;
import fi.kuntapeili.survey.round.InvitationStatus;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.signin.DemoMode;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a one-time link leads: first what it is for, then signing in, then the binding, which is a POST so that a mail program
 * that follows links ahead of its reader uses nothing up.
 */
@Path("/invitation/{token}")
@Produces(Html.UTF_8)
public class InvitationResource {

    @Inject
    AcceptInvitation acceptInvitation;

    @Inject
    RoundRepository rounds;

    @Inject
    Register register;

    @Inject
    CurrentActor actor;

    @Inject
    DemoMode demo;

    @Inject
    AboutRound about;

    @Inject
    Clock clock;

    @GET
    @Allowed(Action.INVITATION_OPEN)
    public Object open(String token) {
        Optional<Invitation> found = acceptInvitation.find(token);
        if (found.isPresent() && isMine(found.get())) {
            return toResponse(found.get());
        }
        return page(token, found, found.map(this::state).orElse("unknown"));
    }

    /** Reached by signing in; the way back from the identity provider ends here. */
    @GET
    @Path("accept")
    @Allowed(Action.INVITATION_ACCEPT)
    public Object signedIn(String token) {
        return open(token);
    }

    @POST
    @Path("accept")
    @Allowed(Action.INVITATION_ACCEPT)
    public Object accept(String token) {
        AcceptInvitation.Result result = acceptInvitation.accept(actor.actor(), token);
        if (result instanceof AcceptInvitation.Result.Accepted accepted) {
            Invitation invitation = accepted.invitation();
            return about.goTo(address(invitation), "invitation_accepted");
        } else if (result instanceof AcceptInvitation.Result.NotUsable not) {
            return page(token, Optional.of(not.invitation()), word(not.because()));
        } else if (result instanceof AcceptInvitation.Result.RunsTheSurvey staff) {
            return page(token, Optional.of(staff.invitation()), "staff");
        }
        return page(token, Optional.empty(), "unknown");
    }

    private boolean isMine(Invitation invitation) {
        Actor reader = actor.actor();
        return reader.isSignedIn()
                && invitation.usedBy().filter(reader.memberId()::equals).isPresent();
    }

    private Response toResponse(Invitation invitation) {
        return Response.seeOther(URI.create(address(invitation))).build();
    }

    private static String address(Invitation invitation) {
        return "/rounds/" + invitation.round() + "/organisations/" + invitation.organisation() + "/response";
    }

    private String state(Invitation invitation) {
        return word(invitation.status(clock.instant()));
    }

    private static String word(InvitationStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** A link that opens nothing tells nothing about whom it was for. */
    private TemplateInstance page(String token, Optional<Invitation> invitation, String state) {
        boolean valid = state.equals("valid");
        Optional<Invitation> told = invitation.filter(each -> valid);
        Optional<Round> round = told.map(Invitation::round).flatMap(rounds::findByIdOptional);
        return new InvitationPage(
                new InvitationPage.State(state),
                told,
                round,
                told.map(Invitation::organisation).flatMap(register::find).map(Organisation::name),
                "/invitation/" + token + "/accept",
                actor.actor().isSignedIn(),
                actor.actor().name(),
                told.filter(each -> demo.isOn())
                        .map(each -> each.role().id() + "-" + each.organisation())
                        .orElse(""));
    }
}
