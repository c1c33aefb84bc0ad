package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.indicator.IndicatorRepository;
import fi.kuntapeili.benchmark.peergroup.GroupRule;
import fi.kuntapeili.benchmark.peergroup.GroupRuleRepository;
import fi.kuntapeili.benchmark.peergroup.ResolveGroups;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.Organisation;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.ReferenceStatistics;
import fi.kuntapeili.survey.organisation.ReferenceValue;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.response.ResponseHead;
import fi.kuntapeili.survey.response.ResponseRepository;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Ends the work on a round: every accepted response is evaluated, every figure that may be shown is worked out, and both are
 * kept for good. What comes later is a correction beside it and changes no figure before {@link TakeInCorrections}.
 *
 * <p>A freeze is a job in steps. It begins under the lock of the round, which is then FREEZING; nothing of it can be seen before
 * its last step, which makes the round FROZEN.
 */
@ApplicationScoped
public class FreezeRound {

    private static final int FIRST_VINTAGE = 1;
    private static final int LONGEST_BEGIN_SECONDS = 600;

    @Inject
    RoundRepository rounds;

    @Inject
    ResponseRepository responses;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    IndicatorRepository indicators;

    @Inject
    GroupRuleRepository groupRules;

    @Inject
    Register register;

    @Inject
    ReferenceStatistics statistics;

    @Inject
    SnapshotStore snapshots;

    @Inject
    FreezeJobs jobs;

    @Inject
    FreezeSteps steps;

    @Inject
    AwaitFreeze await;

    @Inject
    BenchmarkSettings settings;

    @Inject
    GroupOfAll groupOfAll;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Freezes to the end. A freeze that is going on already is helped to its end.
     *
     * @param excluded organisations whose responses are left out although they are submitted or returned
     * @throws IllegalStateException if a step fails again and again; the round is then closed as before
     */
    public FreezeResult freeze(String id, Set<OrganisationCode> excluded, Actor by) {
        FreezeResult begun = begin(id, excluded, by);
        return begun instanceof FreezeResult.Running ? await.toTheEnd(new FreezeJob.Name(id, FIRST_VINTAGE)) : begun;
    }

    /**
     * Freezes, and comes back as soon as that is done or the patience of the settings has run out; the freeze then goes on
     * without whoever asked.
     */
    public FreezeResult freezeOrBegin(String id, Set<OrganisationCode> excluded, Actor by) {
        FreezeResult begun = begin(id, excluded, by);
        return begun instanceof FreezeResult.Running running
                ? await.forAWhile(new FreezeJob.Name(id, FIRST_VINTAGE), running)
                : begun;
    }

    /** How far the freeze of the round has come; empty when none is going on. */
    public Optional<FreezeProgress> progress(String round) {
        return jobs.unfinished(Optional.of(round)).stream().findFirst().flatMap(steps::progress);
    }

    /** Begins a freeze, or says that one is going on. */
    FreezeResult begin(String id, Set<OrganisationCode> excluded, Actor by) {
        return QuarkusTransaction.isActive()
                ? QuarkusTransaction.joiningExisting().call(() -> locked(id, excluded, by))
                : QuarkusTransaction.requiringNew()
                        .timeout(LONGEST_BEGIN_SECONDS)
                        .call(() -> locked(id, excluded, by));
    }

    private FreezeResult locked(String id, Set<OrganisationCode> excluded, Actor by) {
        Optional<Round> found = rounds.locked(id);
        if (found.isEmpty()) {
            return new FreezeResult.NoSuchRound(id);
        }
        Round round = found.get();
        Optional<SnapshotHeader> before = snapshots.header(id);
        if (before.isPresent()) {
            return new FreezeResult.AlreadyFrozen(id, before.get().sha256());
        }
        Optional<FreezeProgress> goingOn = progress(id);
        if (goingOn.isPresent()) {
            return new FreezeResult.Running(goingOn.get());
        }
        if (round.state() != RoundState.CLOSED) {
            return new FreezeResult.NotClosed(id, round.state());
        }
        List<ResponseHead> heads = responses.heads(id);
        List<OrganisationCode> submitted = open(heads, ResponseState.SUBMITTED, excluded);
        List<OrganisationCode> returned = open(heads, ResponseState.RETURNED, excluded);
        if (!submitted.isEmpty() || !returned.isEmpty()) {
            return new FreezeResult.ResponsesOpen(submitted, returned);
        }
        return begin(job(round, leftOut(heads, excluded), by), round);
    }

    private FreezeResult begin(FreezeJob job, Round round) {
        jobs.begin(job);
        steps.begin(job);
        audit.record(AuditEvent.by(job.begunBy(), "ROUND_FREEZE_BEGUN", AuditEvent.round(round.id()))
                .changed(round.state().name(), RoundState.FREEZING.name()));
        round.moveTo(RoundState.FREEZING, job.begunAt());
        rounds.flush();
        return new FreezeResult.Running(steps.progress(job.name()).orElseThrow());
    }

    private static List<OrganisationCode> open(
            List<ResponseHead> heads, ResponseState state, Set<OrganisationCode> excluded) {
        return heads.stream()
                .filter(head -> head.state() == state && !excluded.contains(head.organisation()))
                .map(ResponseHead::organisation)
                .toList();
    }

    /** Of those listed, the ones that there is something to leave out of. */
    private static Set<OrganisationCode> leftOut(List<ResponseHead> heads, Set<OrganisationCode> excluded) {
        Set<ResponseState> handedIn = Set.of(ResponseState.SUBMITTED, ResponseState.RETURNED, ResponseState.ACCEPTED);
        return heads.stream()
                .filter(head -> excluded.contains(head.organisation()) && handedIn.contains(head.state()))
                .map(ResponseHead::organisation)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private FreezeJob job(Round round, Set<OrganisationCode> excluded, Actor by) {
        Questionnaire questionnaire = questionnaires.get(round.questionnaire());
        IndicatorRepository.Definition definition = indicators.current(questionnaire);
        List<Organisation> asked = register.withCodes(rounds.frame(round.id())).stream()
                .sorted(Comparator.comparing(Organisation::code))
                .toList();
        return new FreezeJob(
                new FreezeJob.Name(round.id(), FIRST_VINTAGE),
                round.questionnaire(),
                definition.sha256(),
                DisclosurePolicy.standard().with(settings.shares()).toString(),
                asked.stream().map(Organisation::code).toList(),
                asked.stream().map(Organisation::protectionUnit).toList(),
                EvaluateUnits.columns(definition.indicators()).stream()
                        .map(FigureColumn::id)
                        .toList(),
                settings.freeze().slice(),
                List.copyOf(excluded),
                groups(asked, statistics.latest(round.referenceYear())),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by);
    }

    private ResolveGroups.Groups groups(
            List<Organisation> asked, Map<OrganisationCode, Map<String, ReferenceValue>> reference) {
        List<GroupRule> rules = groupRules.rules();
        return ResolveGroups.of(
                rules.isEmpty() ? List.of(groupOfAll.rule()) : rules,
                asked,
                register.attributes(),
                register.networks(),
                reference);
    }
}
