package fi.kuntapeili.web.admin;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.AllowMember;
import fi.kuntapeili.survey.access.Duty;
import fi.kuntapeili.survey.access.Member;
import fi.kuntapeili.survey.access.MemberRepository;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.pack.CurrentPack;
import fi.kuntapeili.survey.text.Locality;
import fi.kuntapeili.web.admin.MembersPage.DutyInWords;
import fi.kuntapeili.web.admin.MembersPage.Row;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.signin.DemoMode;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** Looking after accounts and settings. */
@Path("/admin")
@Produces(Html.UTF_8)
public class AdminResource {

    @Inject
    MemberRepository members;

    @Inject
    AllowMember allowMember;

    @Inject
    Register register;

    @Inject
    CurrentActor currentActor;

    @Inject
    CurrentPack pack;

    @Inject
    Locality locality;

    @Inject
    DemoMode demo;

    @Inject
    PageFrame frame;

    @Inject
    Clock clock;

    @GET
    @Path("members")
    @Allowed(Action.ADMIN_MEMBERS)
    public TemplateInstance members() {
        Map<UUID, Set<Duty>> duties = members.duties();
        Map<OrganisationCode, String> names = register
                .withCodes(duties.values().stream()
                        .flatMap(Set::stream)
                        .map(Duty::organisation)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(
                        Organisation::code, found -> found.name().in(frame.language())));
        UUID self = currentActor.actor().memberId();
        return new MembersPage(members.byName().stream()
                .map(member -> new Row(
                        member,
                        words(duties.getOrDefault(member.id(), Set.of()), names),
                        member.id().equals(self)))
                .toList());
    }

    @POST
    @Path("members")
    @Allowed(Action.ADMIN_MEMBERS_CHANGE)
    public Response allow(@RestForm UUID member, @RestForm boolean active) {
        if (member == null || member.equals(currentActor.actor().memberId())) {
            throw new BadRequestException();
        }
        Member changed = allowMember.allow(currentActor.actor(), member, active).orElseThrow(NotFoundException::new);
        frame.flash(active ? "admin_allowed" : "admin_shut_out", changed.name());
        return Response.seeOther(URI.create("/admin/members")).build();
    }

    @GET
    @Path("settings")
    @Allowed(Action.ADMIN_SETTINGS)
    public TemplateInstance settings() {
        return new SettingsPage(
                pack.find(),
                String.join(", ", locality.languages()),
                locality.timeZone().getId(),
                locality.currency().getCurrencyCode(),
                register.validOn(LocalDate.now(clock)).size(),
                demo.isOn());
    }

    private static List<DutyInWords> words(Set<Duty> duties, Map<OrganisationCode, String> names) {
        return duties.stream()
                .map(duty -> new DutyInWords(
                        names.get(duty.organisation()), "role_" + duty.role().id()))
                .toList();
    }
}
