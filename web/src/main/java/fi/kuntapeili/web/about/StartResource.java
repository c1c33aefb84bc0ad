package fi.kuntapeili.web.about;

import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.PublicRounds;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.security.Allowed;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/** The first page, for everybody. */
@Path("/")
@Produces(Html.UTF_8)
public class StartResource {

    @Inject
    RoundRepository rounds;

    @Inject
    PublicRounds publicRounds;

    @Inject
    PageFrame frame;

    @GET
    @Allowed(Action.START)
    public TemplateInstance start() {
        List<Round> published = rounds.newestFirst().stream()
                .filter(round -> publicRounds.isPublic(round.id()))
                .toList();
        published.forEach(frame::about);
        return new StartPage(frame.signedIn(), published);
    }
}
