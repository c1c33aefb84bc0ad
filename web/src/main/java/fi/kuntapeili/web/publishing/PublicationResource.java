package fi.kuntapeili.web.publishing;

import fi.kuntapeili.benchmark.release.Editions;
import fi.kuntapeili.benchmark.release.Publication;
import fi.kuntapeili.benchmark.release.ReadPublication;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.casebook.PublishedCases;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is published, for everyone. A round that is not public yet does not exist here. */
@Path("/publications")
@Produces(Html.UTF_8)
public class PublicationResource {

    @Inject
    ReadPublication publications;

    @Inject
    PublishedCases cases;

    @Inject
    Editions editions;

    @Inject
    RoundRepository rounds;

    @Inject
    PublicationPages pages;

    @Inject
    PageFrame frame;

    @Inject
    CurrentLanguage language;

    @Context
    Request request;

    @GET
    @Allowed(Action.PUBLICATIONS)
    public TemplateInstance publications() {
        List<SnapshotHeader> published = editions.newestFirst();
        published.forEach(header -> frame.about(rounds.findById(header.round())));
        return new PublicationsPage(published.stream()
                .map(header -> new PublicationsPage.Item(
                        header,
                        PermanentAddress.path(
                                header, editions.of(header.round()).get(0).equals(header))))
                .toList());
    }

    @GET
    @Path("{round}")
    @Allowed(Action.PUBLICATION)
    public Response publication(@PathParam("round") String round) {
        return page(published(round, Optional.empty()));
    }

    @GET
    @Path("{round}/editions/{edition}")
    @Allowed(Action.PUBLICATION)
    public Response edition(@PathParam("round") String round, @PathParam("edition") int edition) {
        return page(published(round, Optional.of(edition)));
    }

    private Response page(Publication publication) {
        frame.about(rounds.findByIdOptional(publication.header().round()).orElseThrow(NotFoundException::new));
        String html = pages.page(publication).render();
        return ReleaseTag.of(publication.header(), html).answer(request, () -> Response.ok(html));
    }

    @GET
    @Path("{round}/report.pdf")
    @Produces("application/pdf")
    @Allowed(Action.PUBLICATION)
    public Response report(@PathParam("round") String round) {
        return report(published(round, Optional.empty()));
    }

    @GET
    @Path("{round}/editions/{edition}/report.pdf")
    @Produces("application/pdf")
    @Allowed(Action.PUBLICATION)
    public Response reportOfEdition(@PathParam("round") String round, @PathParam("edition") int edition) {
        return report(published(round, Optional.of(edition)));
    }

    private Response report(Publication publication) {
        String html = pages.printed(publication);
        SnapshotHeader header = publication.header();
        String name = header.round() + (publication.isFirst() ? "" : "-" + header.vintage());
        return ReleaseTag.of(header, html)
                .answer(
                        request,
                        () -> Response.ok(pages.pdf(publication, html))
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "inline; filename=\"kuntapeili-" + name + "-" + language.language()
                                                + ".pdf\""));
    }

    @GET
    @Path("{round}/cases/{case}")
    @Allowed(Action.PUBLICATION)
    public TemplateInstance oneCase(@PathParam("round") String round, @PathParam("case") String id) {
        Round found = rounds.findByIdOptional(round).orElseThrow(NotFoundException::new);
        frame.about(found);
        return cases.find(round, uuid(id), language.language())
                .map(published -> new PublishedCasePage(found, published.view()))
                .orElseThrow(NotFoundException::new);
    }

    private Publication published(String round, Optional<Integer> edition) {
        return publications.published(round, edition).orElseThrow(NotFoundException::new);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(noId);
        }
    }
}
