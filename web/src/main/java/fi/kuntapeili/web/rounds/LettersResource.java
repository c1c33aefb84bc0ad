package fi.kuntapeili.web.rounds;

import com.ibm.icu.util.ULocale;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.round.Contact;
import fi.kuntapeili.survey.round.InviteContacts;
import fi.kuntapeili.survey.round.RemindContacts;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.round.SendResult;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.rounds.LettersPage.Kind;
import fi.kuntapeili.web.rounds.LettersPage.LanguageCount;
import fi.kuntapeili.web.rounds.LettersPage.LeftOut;
import fi.kuntapeili.web.rounds.LettersPage.Planned;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invitations and reminders: what would be sent to whom is shown first, and sent when staff agree. */
@Path("/staff/rounds/{round}")
@Produces(Html.UTF_8)
public class LettersResource {

    @Inject
    AboutRound about;

    @Inject
    InviteContacts inviteContacts;

    @Inject
    RemindContacts remindContacts;

    @Inject
    Register register;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentLanguage language;

    @GET
    @Path("invitations")
    @Allowed(Action.ROUND_INVITATIONS)
    public TemplateInstance invitations(String round) {
        Round found = about.page(round);
        InviteContacts.Preview preview = inviteContacts.preview(actor.actor(), round);
        Map<OrganisationCode, LocalizedText> names = names(Stream.concat(
                preview.letters().stream().map(InviteContacts.Planned::to),
                preview.leftOut().stream().map(InviteContacts.LeftOut::to)));
        return page(
                found,
                Kind.INVITATIONS,
                preview.letters().stream()
                        .map(each -> new Planned(each.to(), LettersPage.name(names, each.to()), each.letter()))
                        .toList(),
                preview.leftOut().stream()
                        .map(each -> new LeftOut(
                                each.to(),
                                LettersPage.name(names, each.to()),
                                "rounds_left_out_" + each.because().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                found.state() == RoundState.DRAFT || found.state().takesAnswers());
    }

    @POST
    @Path("invitations")
    @Allowed(Action.ROUND_INVITATIONS)
    public Response invite(String round) {
        about.page(round);
        return sent(round, Kind.INVITATIONS, inviteContacts.send(actor.actor(), round));
    }

    @GET
    @Path("reminders")
    @Allowed(Action.ROUND_REMINDERS)
    public TemplateInstance reminders(String round) {
        Round found = about.page(round);
        RemindContacts.Preview preview = remindContacts.preview(round);
        Map<OrganisationCode, LocalizedText> names = names(Stream.concat(
                preview.letters().stream().map(RemindContacts.Planned::to), preview.notInvited().stream()));
        return page(
                found,
                Kind.REMINDERS,
                preview.letters().stream()
                        .map(each -> new Planned(each.to(), LettersPage.name(names, each.to()), each.letter()))
                        .toList(),
                preview.notInvited().stream()
                        .map(to -> new LeftOut(to, LettersPage.name(names, to), "rounds_left_out_not_invited"))
                        .toList(),
                found.state().takesAnswers());
    }

    @POST
    @Path("reminders")
    @Allowed(Action.ROUND_REMINDERS)
    public Response remind(String round) {
        about.page(round);
        return sent(round, Kind.REMINDERS, remindContacts.send(actor.actor(), round));
    }

    private Response sent(String round, Kind kind, SendResult result) {
        String address = AboutRound.address(round) + "/" + kind.id();
        return result instanceof SendResult.Sent sent
                ? about.goTo(address, "rounds_sent_" + kind.id(), sent.posted())
                : about.goTo(address, ((SendResult.NotNow) result).problem().key());
    }

    private LettersPage page(Round round, Kind kind, List<Planned> letters, List<LeftOut> leftOut, boolean maySend) {
        ULocale reader = new ULocale(language.language());
        List<LanguageCount> languages = letters.stream()
                .collect(Collectors.groupingBy(each -> each.to().language(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(each ->
                        new LanguageCount(ULocale.getDisplayLanguage(each.getKey(), reader.getName()), each.getValue()))
                .sorted(Comparator.comparing(LanguageCount::count).reversed())
                .toList();
        return new LettersPage(round, kind, letters, languages, leftOut, maySend);
    }

    private Map<OrganisationCode, LocalizedText> names(Stream<Contact> contacts) {
        List<OrganisationCode> codes =
                contacts.map(Contact::organisation).distinct().toList();
        return register.withCodes(codes).stream().collect(Collectors.toMap(Organisation::code, Organisation::name));
    }
}
