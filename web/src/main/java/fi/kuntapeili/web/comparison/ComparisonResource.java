package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.comparison.CompareWithPeers;
import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.comparison.ComparisonResult;
import fi.kuntapeili.benchmark.comparison.ExplainNeighbours;
import fi.kuntapeili.benchmark.comparison.NearestPeers;
import fi.kuntapeili.benchmark.comparison.NeighboursResult;
import fi.kuntapeili.benchmark.comparison.PracticeTable;
import fi.kuntapeili.benchmark.comparison.Practices;
import fi.kuntapeili.benchmark.comparison.PracticesResult;
import fi.kuntapeili.benchmark.comparison.Sentence;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.security.Allowed;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An organisation beside its peers. */
@Path("/rounds/{round}/organisations/{code}/comparison")
@Produces(Html.UTF_8)
public class ComparisonResource {

    @Inject
    CompareWithPeers compareWithPeers;

    @Inject
    ExplainNeighbours explainNeighbours;

    @Inject
    Practices practices;

    @Inject
    ComparisonPages pages;

    @Inject
    RoundRepository rounds;

    @Inject
    PageFrame frame;

    @PathParam("round")
    String round;

    @PathParam("code")
    String code;

    @QueryParam("group")
    Optional<String> group;

    /** @param chosenRound the round that the reader chose on the page; the page of that round is then elsewhere */
    @GET
    @Allowed(Action.COMPARISON)
    public Response overview(@QueryParam("round") String chosenRound, @QueryParam("by") String by) {
        if (isElsewhere(chosenRound)) {
            return goTo(chosenRound, "", "by", by);
        }
        return shown(comparison -> pages.overview(comparison, by));
    }

    @GET
    @Path("indicators/{indicator}")
    @Allowed(Action.COMPARISON)
    public Response indicator(
            @PathParam("indicator") String indicator,
            @QueryParam("target") Optional<String> target,
            @QueryParam("value") Optional<String> value) {
        return shown(comparison ->
                pages.indicator(comparison, indicator, target, value).orElseThrow(NotFoundException::new));
    }

    @GET
    @Path("practices")
    @Allowed(Action.COMPARISON)
    public Response practices(@QueryParam("round") String chosenRound, @QueryParam("question") String question) {
        if (isElsewhere(chosenRound)) {
            return goTo(chosenRound, "/practices", "question", question);
        }
        frame();
        PracticesResult result = practices.of(round, new OrganisationCode(code), asked());
        if (result instanceof PracticesResult.Shown shown) {
            Optional<PracticeTable> chosen = shown.tables().stream()
                    .filter(table -> table.question().equals(question))
                    .findFirst()
                    .or(() -> shown.tables().stream().findFirst());
            return page(new PracticesPage(address(), frozenRounds(), shown, chosen));
        }
        if (result instanceof PracticesResult.AnswerFirst first) {
            return page(nothing(true, Optional.of(first.friendlyWord())));
        }
        if (result instanceof PracticesResult.NotFrozen) {
            return page(nothing(false, Optional.empty()));
        }
        throw new NotFoundException();
    }

    /** Public numbers alone, so it is the same whether or not the organisation has answered. */
    @GET
    @Path("neighbours")
    @Allowed(Action.COMPARISON)
    public Response neighbours() {
        frame();
        NeighboursResult result = explainNeighbours.explain(round, new OrganisationCode(code));
        if (result instanceof NeighboursResult.Explained explained) {
            NearestPeers peers = explained.peers();
            return page(new NeighboursPage(address(), peers.organisationName(), Optional.of(peers)));
        }
        if (result instanceof NeighboursResult.NoGroup none) {
            return page(new NeighboursPage(address(), none.organisationName(), Optional.empty()));
        }
        if (result instanceof NeighboursResult.NotFrozen) {
            return page(nothing(false, Optional.empty()));
        }
        throw new NotFoundException();
    }

    @GET
    @Path("report.pdf")
    @Produces("application/pdf")
    @Allowed(Action.COMPARISON)
    public Response report(@QueryParam("by") String by) {
        Comparison comparison = compare() instanceof ComparisonResult.Compared compared ? compared.comparison() : null;
        if (comparison == null) {
            throw new NotFoundException();
        }
        String name =
                "kuntapeili-" + round + "-" + code + "-" + comparison.group().id() + ".pdf";
        return Response.ok(pages.report(comparison, by))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Response shown(Function<Comparison, TemplateInstance> page) {
        frame();
        ComparisonResult result = compare();
        if (result instanceof ComparisonResult.Compared compared) {
            return page(page.apply(compared.comparison()));
        }
        if (result instanceof ComparisonResult.NotFrozen) {
            return page(nothing(false, Optional.empty()));
        }
        if (result instanceof ComparisonResult.NothingPublicYet early) {
            return page(nothing(true, Optional.of(early.friendlyWord())));
        }
        throw new NotFoundException();
    }

    private NothingYetPage nothing(boolean frozen, Optional<Sentence> word) {
        List<Round> others = frozenRounds().stream()
                .filter(other -> !other.id().equals(round))
                .toList();
        return new NothingYetPage(code, frozen, word, others);
    }

    private ComparisonResult compare() {
        return compareWithPeers.compare(round, new OrganisationCode(code), asked());
    }

    private Optional<String> asked() {
        return group.filter(id -> !id.isBlank());
    }

    private void frame() {
        frame.about(rounds.findByIdOptional(round).orElseThrow(NotFoundException::new));
        frame.about(new OrganisationCode(code));
    }

    private List<Round> frozenRounds() {
        return pages.frozenRounds(new OrganisationCode(code));
    }

    private String address() {
        return address(round);
    }

    private String address(String ofRound) {
        return ComparisonPages.address(ofRound, code);
    }

    private boolean isElsewhere(String chosenRound) {
        return chosenRound != null && !chosenRound.equals(round);
    }

    private Response goTo(String otherRound, String page, String kept, String value) {
        if (rounds.findByIdOptional(otherRound).isEmpty()) {
            throw new NotFoundException();
        }
        UriBuilder target = UriBuilder.fromPath(address(otherRound) + page);
        asked().ifPresent(id -> target.queryParam("group", id));
        return Response.seeOther(
                        value == null
                                ? target.build()
                                : target.queryParam(kept, value).build())
                .build();
    }

    private static Response page(TemplateInstance page) {
        return Response.ok(page).build();
    }
}
