package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Duty;
import fi.kuntapeili.survey.access.GiveDuty;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.response.AssignSections;
import fi.kuntapeili.survey.round.Contact;
import fi.kuntapeili.survey.round.InviteColleague;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.page.Problems;
import fi.kuntapeili.web.security.Allowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The keyholder's page of people: inviting, giving sections, taking access away. */
@Blocking
@Path("/rounds/{round}/organisations/{code}/response/people")
@Produces(Html.UTF_8)
public class PeopleResource {

    private static final int UNPROCESSABLE = 422;

    @Inject
    Visits visits;

    @Inject
    People people;

    @Inject
    PeoplePages pages;

    @Inject
    InviteColleague inviteColleague;

    @Inject
    AssignSections assignSections;

    @Inject
    GiveDuty giveDuty;

    @Inject
    PageFrame frame;

    @GET
    @Allowed(Action.PEOPLE)
    public PeoplePage show(@PathParam("round") String round, @PathParam("code") String code) {
        Visit visit = visits.of(round, code);
        return pages.of(visit, visits.sheet(visit), pages.empty(visit));
    }

    @POST
    @Allowed(Action.PEOPLE_CHANGE)
    public Response invite(
            @PathParam("round") String round,
            @PathParam("code") String code,
            @FormParam("name") String name,
            @FormParam("email") String email,
            @FormParam("role") String role,
            @FormParam("language") String language,
            @FormParam("sections") List<String> sections) {
        Visit visit = visits.of(round, code);
        PeoplePages.Invited invited = pages.read(visit, name, email, role, language, Set.copyOf(sections));
        Problems problems = pages.problems(visit, invited);
        if (!problems.all().isEmpty()) {
            return Response.status(UNPROCESSABLE)
                    .entity(pages.of(visit, visits.sheet(visit), invited, problems))
                    .build();
        }
        Contact contact = new Contact(
                visit.organisation(),
                invited.name(),
                invited.email(),
                invited.language(),
                Role.valueOf(invited.role()));
        boolean made = inviteColleague.invite(visit.actor(), round, contact, invited.sections());
        frame.flash(made ? "people_sent" : "people_already", invited.email());
        return back(visit);
    }

    @POST
    @Path("invitations/{invitation}/withdraw")
    @Allowed(Action.PEOPLE_CHANGE)
    public Response withdraw(
            @PathParam("round") String round,
            @PathParam("code") String code,
            @PathParam("invitation") String invitation) {
        Visit visit = visits.of(round, code);
        UUID id = SectionForm.uuid(invitation.toLowerCase(Locale.ROOT)).orElseThrow(NotFoundException::new);
        boolean withdrawn = inviteColleague
                .withdraw(visit.actor(), visit.organisation(), id)
                .isPresent();
        frame.flash(withdrawn ? "people_withdrawn" : "people_not_withdrawn");
        return back(visit);
    }

    @POST
    @Path("{member}/sections")
    @Allowed(Action.PEOPLE_CHANGE)
    public Response sections(
            @PathParam("round") String round,
            @PathParam("code") String code,
            @PathParam("member") String member,
            @FormParam("sections") List<String> sections) {
        Visit visit = visits.of(round, code);
        People.Person person = changeable(visit, member);
        assignSections.assign(visit.author(), round, visit.organisation(), person.id(), Set.copyOf(sections));
        frame.flash("people_sections_saved");
        return back(visit);
    }

    @POST
    @Path("{member}/remove")
    @Allowed(Action.PEOPLE_CHANGE)
    public Response remove(
            @PathParam("round") String round, @PathParam("code") String code, @PathParam("member") String member) {
        Visit visit = visits.of(round, code);
        People.Person person = changeable(visit, member);
        giveDuty.take(visit.actor(), person.id(), new Duty(person.role(), visit.organisation()));
        frame.flash("people_removed", person.name());
        return back(visit);
    }

    /** Somebody of the organisation who is not a keyholder; whoever has just been removed is not found. */
    private People.Person changeable(Visit visit, String member) {
        return people.of(visit.round().id(), visit.organisation()).stream()
                .filter(person -> person.id().toString().equals(member))
                .filter(person -> person.role() != Role.KEYHOLDER)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Response back(Visit visit) {
        return Response.seeOther(URI.create(visit.place().base() + "/people")).build();
    }
}
