package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.benchmark.indicator.QuestionSet;
import fi.kuntapeili.benchmark.snapshot.ShownSince;
import fi.kuntapeili.benchmark.snapshot.Snapshot;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Asks other organisations of a frozen round to be compared by name. Who asks consents by asking; nothing is shown to anybody
 * before everyone has.
 */
@ApplicationScoped
public class AskForComparison {

    /** Parties besides the one that asks. */
    public static final int MOST_PARTIES = 3;

    /** Organisations that can be one party together. */
    public static final int MOST_MEMBERS = 40;

    /** Requests of one organisation in one round; also those that came to nothing count. */
    public static final int MOST_REQUESTS = 20;

    /** In characters. */
    public static final int LONGEST_PURPOSE = 300;

    /** In characters. */
    public static final int LONGEST_NAME = 80;

    @Inject
    SnapshotStore snapshots;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    ShownSince shownSince;

    @Inject
    PairStore store;

    @Inject
    PairLetters letters;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Whether all is well, without asking anybody. */
    @Transactional
    public AskResult check(String round, OrganisationCode organisation, WantedComparison wanted, Actor by) {
        return check(UUID.randomUUID(), round, organisation, wanted, by);
    }

    /**
     * Asks the others.
     *
     * @param id chosen by who asks; asking again with the same id changes nothing
     */
    @Transactional
    public AskResult ask(UUID id, String round, OrganisationCode organisation, WantedComparison wanted, Actor by) {
        shownSince.lockPairs(round);
        Optional<PairRequest> before = store.find(id)
                .filter(request -> request.askedBy().equals(organisation)
                        && request.round().equals(round));
        if (before.isPresent()) {
            return new AskResult.Asked(before.get());
        }
        AskResult checked = check(id, round, organisation, wanted, by);
        if (!(checked instanceof AskResult.Ready ready)) {
            return checked;
        }
        store.add(ready.request());
        letters.asked(ready.request());
        audit.record(AuditEvent.by(by, "PAIR_COMPARISON_ASKED", AuditEvent.response(round, organisation.value()))
                .about(id.toString())
                .because(ready.request().purpose()));
        return new AskResult.Asked(ready.request());
    }

    private AskResult check(UUID id, String round, OrganisationCode organisation, WantedComparison wanted, Actor by) {
        Optional<SnapshotHeader> header = snapshots.header(round);
        if (header.isEmpty()) {
            return new AskResult.NotFrozen();
        }
        Snapshot snapshot = snapshots.snapshot(header.get());
        if (!snapshot.hasAnswered(organisation)) {
            return new AskResult.AnswerFirst();
        }
        Optional<QuestionSet> set = QuestionSet.read(wanted.set())
                .filter(QuestionSet.offered(
                        snapshot.indicators(), questionnaires.get(header.get().questionnaire()))::contains);
        if (set.isEmpty()) {
            return wrong(AskResult.Problem.SET_MISSING, 0);
        }
        return problem(snapshot, organisation, wanted)
                .or(() -> tooMany(round, organisation))
                .orElseGet(() ->
                        new AskResult.Ready(request(id, header.get(), organisation, wanted, set.get(), by.name())));
    }

    private static Optional<AskResult> problem(
            Snapshot snapshot, OrganisationCode organisation, WantedComparison wanted) {
        if (wanted.purpose().isEmpty()) {
            return Optional.of(wrong(AskResult.Problem.PURPOSE_MISSING, 0));
        }
        if (wanted.purpose().length() > LONGEST_PURPOSE) {
            return Optional.of(wrong(AskResult.Problem.PURPOSE_TOO_LONG, LONGEST_PURPOSE));
        }
        if (wanted.others().isEmpty()) {
            return Optional.of(wrong(AskResult.Problem.NOBODY_CHOSEN, 0));
        }
        boolean there =
                wanted.asked().stream().allMatch(asked -> !asked.equals(organisation) && snapshot.hasAnswered(asked));
        if (!there) {
            return Optional.of(wrong(AskResult.Problem.NOT_THERE, 0));
        }
        return wanted.together() == WantedComparison.Together.NOBODY
                ? Optional.of(wanted.others().size())
                        .filter(parties -> parties > MOST_PARTIES)
                        .map(parties -> wrong(AskResult.Problem.TOO_MANY_PARTIES, MOST_PARTIES))
                : problemOfSum(wanted);
    }

    private static Optional<AskResult> problemOfSum(WantedComparison wanted) {
        boolean us = wanted.together() == WantedComparison.Together.US;
        int members = wanted.others().size() + (us ? 1 : 0);
        if (members < 2) {
            return Optional.of(wrong(AskResult.Problem.TOO_FEW_MEMBERS, 2));
        }
        if (members > MOST_MEMBERS) {
            return Optional.of(wrong(AskResult.Problem.TOO_MANY_MEMBERS, MOST_MEMBERS));
        }
        if (wanted.name().isEmpty()) {
            return Optional.of(wrong(AskResult.Problem.NAME_MISSING, 0));
        }
        if (wanted.name().length() > LONGEST_NAME) {
            return Optional.of(wrong(AskResult.Problem.NAME_TOO_LONG, LONGEST_NAME));
        }
        if (us && wanted.against().isEmpty()) {
            return Optional.of(wrong(AskResult.Problem.AGAINST_MISSING, 0));
        }
        return us && wanted.others().contains(wanted.against().get())
                ? Optional.of(wrong(AskResult.Problem.AGAINST_IS_MEMBER, 0))
                : Optional.empty();
    }

    private Optional<AskResult> tooMany(String round, OrganisationCode organisation) {
        long asked = store.of(round, organisation).stream()
                .filter(request -> request.askedBy().equals(organisation))
                .count();
        return asked < MOST_REQUESTS
                ? Optional.empty()
                : Optional.of(wrong(AskResult.Problem.TOO_MANY_REQUESTS, MOST_REQUESTS));
    }

    private static AskResult wrong(AskResult.Problem problem, int limit) {
        return new AskResult.Wrong(problem, limit);
    }

    private PairRequest request(
            UUID id,
            SnapshotHeader header,
            OrganisationCode organisation,
            WantedComparison wanted,
            QuestionSet set,
            String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<PairParty> parties = wanted.parties(organisation);
        SortedMap<OrganisationCode, Consent> consents = new TreeMap<>();
        parties.stream()
                .flatMap(party -> party.members().stream())
                .forEach(member ->
                        consents.put(member, new Consent(Consent.State.ASKED, Optional.empty(), Optional.empty())));
        consents.put(organisation, new Consent(Consent.State.CONSENTED, Optional.of(by), Optional.of(now)));
        return new PairRequest(
                id,
                header.round(),
                header.vintage(),
                set,
                wanted.purpose(),
                organisation,
                by,
                now,
                parties,
                consents,
                Optional.empty());
    }
}
