package fi.kuntapeili.web.attack;

import fi.kuntapeili.benchmark.attack.AttackSuite;
import fi.kuntapeili.benchmark.attack.FormatComparison;
import fi.kuntapeili.benchmark.indicator.Category;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.release.AttackOutcome;
import fi.kuntapeili.benchmark.release.AttackRun;
import fi.kuntapeili.benchmark.release.AttackRuns;
import fi.kuntapeili.benchmark.release.StartAttack;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.access.AccessPolicy;
import fi.kuntapeili.survey.access.Action;
import fi.kuntapeili.survey.access.Subject;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.web.page.Html;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.security.Allowed;
import fi.kuntapeili.web.signin.CurrentActor;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The attack suite of a round: starting it, and reading what was tried and found. */
@Path("/staff/rounds/{round}/attack")
@Produces(Html.UTF_8)
public class AttackResource {

    /** Changing an answer needs another snapshot than the one that is there. */
    private static final int IN_TESTS = 20;

    @Inject
    RoundRepository rounds;

    @Inject
    SnapshotStore snapshots;

    @Inject
    AttackRuns runs;

    @Inject
    StartAttack startAttack;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentLanguage language;

    @Inject
    PageFrame frame;

    @PathParam("round")
    String id;

    @GET
    @Allowed(Action.ROUND_ATTACK)
    public TemplateInstance show() {
        Round round = round();
        Optional<SnapshotHeader> header = snapshots.header(id);
        Optional<AttackRun> run = runs.newest(id);
        List<AttackPage.Line> lines = lines(run, names(header));
        long attacks = lines.stream().filter(line -> !line.elsewhere()).count();
        return new AttackPage(
                round,
                run.map(found -> new AttackPage.Newest(
                        found, header.filter(found::isAgainst).isPresent(), attacks)),
                lines,
                policy.allows(actor.actor(), Action.ROUND_MONITOR, Subject.of(id)));
    }

    @POST
    @Allowed(Action.ROUND_ATTACK)
    public Response start() {
        round();
        if (startAttack.start(actor.actor(), id).isEmpty()) {
            throw new NotFoundException();
        }
        frame.flash("attack_started");
        return Response.seeOther(URI.create("/staff/rounds/" + id + "/attack")).build();
    }

    private Round round() {
        Round round = rounds.findByIdOptional(id).orElseThrow(NotFoundException::new);
        frame.about(round);
        return round;
    }

    private List<AttackPage.Line> lines(Optional<AttackRun> run, Map<String, String> names) {
        Map<Integer, AttackOutcome> tried = run.map(AttackRun::outcomes).orElse(List.of()).stream()
                .collect(Collectors.toMap(AttackOutcome::attack, Function.identity()));
        return Stream.concat(
                        AttackSuite.numbers().stream(),
                        Stream.of(DraftProbe.NUMBER, FormatComparison.NUMBER, IN_TESTS, Trespass.NUMBER))
                .sorted()
                .map(attack -> new AttackPage.Line(
                        attack,
                        Optional.ofNullable(tried.get(attack)).map(outcome -> outcome(outcome, names)),
                        attack == IN_TESTS))
                .toList();
    }

    private static AttackPage.Outcome outcome(AttackOutcome outcome, Map<String, String> names) {
        return new AttackPage.Outcome(
                outcome,
                outcome.found().stream()
                        .map(found -> new AttackPage.Found(
                                found.harmKey(),
                                names.getOrDefault(found.indicator().replaceAll("[?#]", ""), found.indicator()),
                                found.how()))
                        .toList());
    }

    /** Names of indicators by column, parts of compositions included. */
    private Map<String, String> names(Optional<SnapshotHeader> header) {
        String in = language.language();
        return header.map(snapshots::released).stream()
                .flatMap(figures -> figures.indicators().stream())
                .flatMap(indicator -> Stream.concat(
                        Stream.of(Map.entry(indicator.id(), indicator.name().in(in))),
                        indicator.categories().stream().map(part -> part(indicator, part, in))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<String, String> part(Indicator indicator, Category part, String in) {
        return Map.entry(
                indicator.id() + "." + part.code(),
                indicator.name().in(in) + ": " + part.label().in(in));
    }
}
