package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.round.Contact;
import fi.kuntapeili.survey.round.ContactFile;
import fi.kuntapeili.survey.round.ContactRepository;
import fi.kuntapeili.survey.round.LoadContacts;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.rounds.ContactsPage.FileProblem;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The contacts of a round: a file is checked and shown first, and taken when staff agree. */
@Path("/staff/rounds/{round}/contacts")
@Produces(Html.UTF_8)
public class ContactsResource {

    @Inject
    AboutRound about;

    @Inject
    ContactRepository contacts;

    @Inject
    LoadContacts loadContacts;

    @Inject
    Register register;

    @Inject
    CurrentActor actor;

    @GET
    @Allowed(Action.ROUND_CONTACTS)
    public TemplateInstance show(String round) {
        return page(about.page(round), List.of(), Optional.empty(), "");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allowed(Action.ROUND_CONTACTS)
    public TemplateInstance preview(String round, @RestForm("file") FileUpload upload) {
        Round found = about.page(round);
        Optional<String> text = upload == null ? Optional.of("") : text(upload);
        if (text.isEmpty()) {
            return page(
                    found,
                    List.of(new FileProblem(0, "", about.text("rounds_contacts_not_utf8"))),
                    Optional.empty(),
                    "");
        }
        return shown(found, loadContacts.preview(round, text.get()), text.get());
    }

    @POST
    @Path("take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Action.ROUND_CONTACTS)
    public Object take(String round, @RestForm String text) {
        Round found = about.page(round);
        LoadContacts.Result result = loadContacts.load(actor.actor(), round, text == null ? "" : text);
        if (result instanceof LoadContacts.Result.Taken taken) {
            return about.goTo(
                    AboutRound.address(round) + "/contacts",
                    "rounds_contacts_taken",
                    taken.added().size(),
                    taken.changed().size(),
                    taken.removed().size());
        }
        return shown(found, result, text);
    }

    private ContactsPage shown(Round round, LoadContacts.Result result, String text) {
        if (result instanceof LoadContacts.Result.Taken taken) {
            return page(round, List.of(), Optional.of(taken), text);
        }
        LoadContacts.Result.Wrong wrong = (LoadContacts.Result.Wrong) result;
        List<FileProblem> problems = wrong.problems().stream()
                .map(problem -> new FileProblem(
                        problem.line(),
                        problem.column(),
                        about.text(problem.key(), problem.args().toArray())))
                .toList();
        return page(round, problems, Optional.empty(), "");
    }

    private ContactsPage page(
            Round round, List<FileProblem> problems, Optional<LoadContacts.Result.Taken> preview, String text) {
        List<Contact> all = contacts.of(round.id());
        List<OrganisationCode> codes =
                all.stream().map(Contact::organisation).distinct().toList();
        Map<OrganisationCode, LocalizedText> names =
                register.withCodes(codes).stream().collect(Collectors.toMap(Organisation::code, Organisation::name));
        return new ContactsPage(
                round,
                all.stream()
                        .map(contact -> new ContactsPage.Line(contact, names.get(contact.organisation())))
                        .toList(),
                ContactFile.header(","),
                problems,
                preview,
                text,
                !round.state().isSettled());
    }

    /** Empty when the file is not UTF-8. */
    private static Optional<String> text(FileUpload upload) {
        try {
            byte[] bytes = Files.readAllBytes(upload.uploadedFile());
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file could not be read", e);
        }
    }
}
