package fi.kuntapeili.web.comparison;

import fi.kuntapeili.benchmark.comparison.CompareWithPeers;
import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.comparison.ComparisonResult;
import fi.kuntapeili.benchmark.snapshot.PickPeers;
import fi.kuntapeili.benchmark.snapshot.PickResult;
import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.text.Texts;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.page.Problems;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.text.CurrentLanguage;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Picking peers by hand for an organisation's comparison. */
@Path("/rounds/{round}/organisations/{code}/comparison/peers")
@Produces(Html.UTF_8)
public class PeersResource {

    private static final int UNPROCESSABLE = 422;

    @Inject
    CompareWithPeers compareWithPeers;

    @Inject
    PickPeers pickPeers;

    @Inject
    Register register;

    @Inject
    RoundRepository rounds;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentLanguage language;

    @Inject
    Texts texts;

    @Inject
    PageFrame frame;

    @PathParam("round")
    String round;

    @PathParam("code")
    String code;

    /** What somebody has filled in so far. */
    private record Filled(String from, String name, Set<OrganisationCode> members) {}

    /** @param from id of a group whose members are ticked to begin with */
    @GET
    @Allowed(Action.PEERS)
    public PeersPage show(@QueryParam("from") Optional<String> from) {
        Comparison comparison = comparison();
        Set<OrganisationCode> members = from.flatMap(id -> comparison.offers().stream()
                        .filter(offer -> offer.group().id().equals(id))
                        .findFirst())
                .map(offer -> Set.copyOf(offer.group().members()))
                .orElse(Set.of());
        return page(comparison, new Filled(from.orElse(""), "", members), Problems.NONE);
    }

    @POST
    @Allowed(Action.PEERS_CHANGE)
    public Response pick(
            @FormParam("name") String name,
            @FormParam("from") String from,
            @FormParam("members") List<String> members) {
        Comparison comparison = comparison();
        Set<OrganisationCode> codes =
                members.stream().map(OrganisationCode::new).collect(Collectors.toCollection(HashSet::new));
        PickResult result = pickPeers.pick(round, organisation(), name, codes, actor.actor());
        if (result instanceof PickResult.Picked picked) {
            frame.flash("peers_saved", picked.selection().name());
            return Response.seeOther(URI.create(
                            address() + "?group=" + picked.selection().id()))
                    .build();
        }
        Filled filled = new Filled(from == null ? "" : from, name == null ? "" : name, codes);
        return Response.status(UNPROCESSABLE)
                .entity(page(comparison, filled, problem(result)))
                .build();
    }

    @POST
    @Path("{number}/remove")
    @Allowed(Action.PEERS_CHANGE)
    public Response remove(@PathParam("number") int number) {
        frame();
        boolean removed = pickPeers.remove(round, organisation(), number, actor.actor());
        frame.flash(removed ? "peers_removed" : "peers_gone");
        return Response.seeOther(URI.create(address() + "/peers")).build();
    }

    private Problems problem(PickResult refused) {
        String in = language.language();
        if (refused instanceof PickResult.NameMissing) {
            return Problems.of("name", texts.get(in, "peers_name_missing"));
        }
        if (refused instanceof PickResult.NameTooLong name) {
            return Problems.of("name", texts.get(in, "peers_name_long", name.longest()));
        }
        if (refused instanceof PickResult.TooFew few) {
            return Problems.of("members", texts.get(in, "peers_too_few", few.needed()));
        }
        if (refused instanceof PickResult.TooSimilar similar) {
            return Problems.of("members", texts.get(in, "peers_too_similar", similar.change()));
        }
        if (refused instanceof PickResult.NoneLeft none) {
            return Problems.of("members", texts.get(in, "peers_none_left", none.most()));
        }
        if (refused instanceof PickResult.Later) {
            return Problems.of("members", texts.get(in, "vintages_pick_later"));
        }
        if (refused instanceof PickResult.NoneLeftForAnyone) {
            return Problems.of("members", texts.get(in, "peers_none_left_for_anyone"));
        }
        return Problems.of(
                "members",
                texts.get(
                        in, refused instanceof PickResult.Confidential ? "peers_confidential" : "peers_not_answered"));
    }

    private PeersPage page(Comparison comparison, Filled filled, Problems problems) {
        Subject subject = Subject.of(round, organisation());
        return new PeersPage(
                address(),
                pickPeers.of(round, organisation()),
                pickPeers.left(round, organisation()),
                policy.allows(actor.actor(), Action.PEERS_CHANGE, subject),
                comparison.offers(),
                new PeersPage.PickForm(filled.from(), filled.name(), choices(filled.members()), problems));
    }

    /** Everyone who answered, by name: the others have no figures to add. */
    private List<PeersPage.Choice> choices(Set<OrganisationCode> chosen) {
        Collator alphabet = Collator.getInstance(Locale.forLanguageTag(language.language()));
        return register.withCodes(pickPeers.answered(round)).stream()
                .map(organisation -> new PeersPage.Choice(
                        organisation.code().value(), name(organisation), chosen.contains(organisation.code())))
                .sorted(Comparator.comparing(PeersPage.Choice::name, alphabet::compare))
                .toList();
    }

    private String name(Organisation organisation) {
        return organisation.name().in(language.language());
    }

    /** @throws NotFoundException for an organisation that has nothing to be compared in the round */
    private Comparison comparison() {
        frame();
        ComparisonResult result = compareWithPeers.compare(round, organisation(), Optional.empty());
        if (result instanceof ComparisonResult.Compared compared
                && compared.comparison().answered()) {
            return compared.comparison();
        }
        throw new NotFoundException();
    }

    private void frame() {
        frame.about(rounds.findByIdOptional(round).orElseThrow(NotFoundException::new));
        frame.about(organisation());
    }

    private OrganisationCode organisation() {
        return new OrganisationCode(code);
    }

    private String address() {
        return "/rounds/" + round + "/organisations/" + code + "/comparison";
    }
}
