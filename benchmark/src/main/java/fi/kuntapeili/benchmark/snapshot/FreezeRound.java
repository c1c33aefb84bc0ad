package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.Disclosure;
import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import fi.kuntapeili.benchmark.disclosure.Released;
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
import fi.kuntapeili.survey.questionnaire.AnswerSet;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.response.AcceptedAnswers;
import fi.kuntapeili.survey.response.ResponseHead;
import fi.kuntapeili.survey.response.ResponseRepository;
import fi.kuntapeili.survey.response.ResponseState;
import fi.kuntapeili.survey.response.SurroundingsOf;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundPlan;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import fi.kuntapeili.survey.round.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Ends the work on a round: every accepted response is evaluated, every figure that may be shown is worked out, and both are
 * kept for good, in one transaction. What comes later is a correction beside it and changes no figure.
 */
@ApplicationScoped
public class FreezeRound {

    private static final int FIRST_VINTAGE = 1;

    @Inject
    RoundRepository rounds;

    @Inject
    ResponseRepository responses;

    @Inject
    AcceptedAnswers acceptedAnswers;

    @Inject
    SurroundingsOf surroundings;

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
    SnapshotWriter writer;

    @Inject
    OpenConsents openConsents;

    @Inject
    AuditTrail audit;

    @Inject
    BenchmarkSettings settings;

    @Inject
    GroupOfAll groupOfAll;

    @Inject
    Today today;

    @Inject
    Clock clock;

    /**
     * @param excluded organisations whose responses are left out although they are submitted or returned
     */
    @Transactional
    public FreezeResult freeze(String id, Set<OrganisationCode> excluded, Actor by) {
        Optional<Round> found = rounds.locked(id);
        if (found.isEmpty()) {
            return new FreezeResult.NoSuchRound(id);
        }
        Round round = found.get();
        Optional<SnapshotHeader> before = snapshots.header(id);
        if (before.isPresent()) {
            return new FreezeResult.AlreadyFrozen(id, before.get().sha256());
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
        return freeze(round, leftOut(heads, excluded), by);
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

    private FreezeResult freeze(Round round, Set<OrganisationCode> excluded, Actor by) {
        Questionnaire questionnaire = questionnaires.get(round.questionnaire());
        IndicatorRepository.Definition definition = indicators.current(questionnaire);
        List<Organisation> asked = register.withCodes(rounds.frame(round.id()));
        Map<OrganisationCode, AnswerSet> answers = new TreeMap<>(acceptedAnswers.of(round.id()));
        answers.keySet().removeAll(excluded);
        Map<OrganisationCode, Map<String, ReferenceValue>> reference = statistics.latest(round.referenceYear());
        List<OpenConsent> seen = openConsents.inForce(round.id()).stream()
                .filter(consent -> answers.containsKey(consent.organisation()))
                .toList();
        Snapshot snapshot = new BuildSnapshot(questionnaire, definition.indicators())
                .of(
                        asked.stream().map(Organisation::code).toList(),
                        answers,
                        surroundings.all(round.id()),
                        reference,
                        groups(asked, reference),
                        seen);
        DisclosurePolicy policy = DisclosurePolicy.standard().with(settings.shares());
        SortedMap<FigureColumn, Map<String, Disclosure<Released>>> released =
                new ReleaseFigures(snapshot, questionnaire, policy, protectionUnits(asked)).all();
        String sha256 = snapshot.sha256(
                round.id(),
                Integer.toString(FIRST_VINTAGE),
                questionnaire.id(),
                questionnaire.version(),
                definition.sha256(),
                policy.toString());
        String releaseSha256 = ReleaseFigures.sha256(round.id(), FIRST_VINTAGE, released);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        writer.store(
                new SnapshotWriter.Sealed(
                        round.id(),
                        FIRST_VINTAGE,
                        questionnaire.id(),
                        questionnaire.version(),
                        definition.sha256(),
                        policy.toString(),
                        excluded,
                        protectionUnits(asked),
                        sha256,
                        releaseSha256,
                        now,
                        by.name()),
                snapshot,
                released);
        openConsents.seal(round.id(), FIRST_VINTAGE, seen);
        freezeState(round, now, by, sha256);
        return result(round, sha256, releaseSha256, answers.size(), excluded, released);
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

    private static Map<OrganisationCode, String> protectionUnits(List<Organisation> asked) {
        return asked.stream().collect(Collectors.toMap(Organisation::code, Organisation::protectionUnit));
    }

    private void freezeState(Round round, Instant now, Actor by, String sha256) {
        RoundState before = round.state();
        if (round.publicFrom().isEmpty()) {
            RoundPlan plan = round.plan();
            round.plan(new RoundPlan(
                    plan.name(),
                    plan.referenceYear(),
                    plan.opens(),
                    plan.closes(),
                    Optional.of(today.date().plus(settings.publicAfter())),
                    plan.previousRound(),
                    plan.coreForm()));
        }
        round.moveTo(RoundState.FROZEN, now);
        audit.record(AuditEvent.by(by, "ROUND_FROZEN", AuditEvent.round(round.id()))
                .about(sha256)
                .changed(before.name(), RoundState.FROZEN.name()));
    }

    private static FreezeResult result(
            Round round,
            String sha256,
            String releaseSha256,
            int responses,
            Collection<OrganisationCode> excluded,
            SortedMap<FigureColumn, Map<String, Disclosure<Released>>> released) {
        long cells = released.values().stream().mapToLong(Map::size).sum();
        long shown = released.values().stream()
                .flatMap(byGroup -> byGroup.values().stream())
                .filter(Disclosure::isShown)
                .count();
        return new FreezeResult.Frozen(
                round.id(), FIRST_VINTAGE, sha256, releaseSha256, responses, List.copyOf(excluded), (int) shown, (int)
                        (cells - shown));
    }
}
