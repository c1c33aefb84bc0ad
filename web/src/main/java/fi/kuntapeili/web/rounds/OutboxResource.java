package fi.kuntapeili.web.rounds;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.message.Delivery;
import fi.kuntapeili.survey.message.EnclosedFile;
import fi.kuntapeili.survey.message.Enclosures;
import fi.kuntapeili.survey.message.MailSettings;
import fi.kuntapeili.survey.message.Outbox;
import fi.kuntapeili.survey.message.OutboxRepository;
import fi.kuntapeili.survey.message.PostedMail;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.rounds.OutboxPage.Line;
import fi.kuntapeili.web.security.Allowed;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** The outbox: what was written to whom, and whether it has left. */
@Path("/staff/outbox")
@Produces(Html.UTF_8)
public class OutboxResource {

    private static final int PAGE = 50;

    @Inject
    AboutRound about;

    @Inject
    OutboxRepository mails;

    @Inject
    Outbox outbox;

    @Inject
    Enclosures enclosures;

    @Inject
    MailSettings settings;

    @GET
    @Allowed(Action.OUTBOX)
    public TemplateInstance show(@RestQuery Optional<String> state, @RestQuery Optional<Integer> page) {
        Optional<Delivery> chosen = state.flatMap(id ->
                Stream.of(Delivery.values()).filter(each -> id(each).equals(id)).findFirst());
        int number = Math.max(0, page.orElse(0));
        List<PostedMail> found = chosen.map(each -> mails.newestFirst(each, number, PAGE + 1))
                .orElseGet(() -> mails.newestFirst(number, PAGE + 1));
        Map<Delivery, Long> counts = mails.counts();
        return new OutboxPage(
                found.stream().limit(PAGE).map(this::line).toList(),
                Stream.of(Delivery.values())
                        .filter(counts::containsKey)
                        .map(each -> new OutboxPage.StateCount(id(each), "outbox_state_" + id(each), counts.get(each)))
                        .toList(),
                chosen.map(OutboxResource::id).orElse(""),
                settings.deliver(),
                number - 1,
                found.size() > PAGE ? number + 1 : -1);
    }

    /** The file that goes with a mail, as its reader gets it. */
    @GET
    @Path("{mail}/enclosure")
    @Allowed(Action.OUTBOX)
    public Response enclosure(UUID mail) {
        PostedMail posted = mails.findByIdOptional(mail).orElseThrow(NotFoundException::new);
        EnclosedFile file = posted.enclosure()
                .map(enclosure -> enclosures.make(enclosure, posted.about(), posted.language()))
                .orElseThrow(NotFoundException::new);
        return Response.ok(file.content(), file.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    @POST
    @Path("{mail}/again")
    @Allowed(Action.OUTBOX)
    public Response again(UUID mail) {
        outbox.tryAgain(mail);
        return about.goTo("/staff/outbox", "outbox_again_done");
    }

    private Line line(PostedMail mail) {
        if (mail.state() == Delivery.QUEUED && !settings.deliver()) {
            return new Line(mail, "outbox_state_kept", "neutral", enclosureKey(mail));
        }
        String tone = switch (mail.state()) {
            case QUEUED -> mail.lastError().isPresent() ? "attention" : "progress";
            case SENDING -> "progress";
            case SENT -> "done";
            case FAILED -> "error";
        };
        return new Line(mail, "outbox_state_" + id(mail.state()), tone, enclosureKey(mail));
    }

    private static String enclosureKey(PostedMail mail) {
        return mail.enclosure()
                .map(enclosure -> switch (enclosure.kind()) {
                    case RECEIPT -> "outbox_enclosure_receipt";
                })
                .orElse("");
    }

    private static String id(Delivery state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
