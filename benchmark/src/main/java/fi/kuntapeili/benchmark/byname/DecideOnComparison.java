package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.snapshot.LearnedByName;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An asked organisation says yes or no, or takes its yes back. With the last yes the comparison is shown to all parties; with
 * one no, or one yes taken back, it is shown to nobody.
 */
@ApplicationScoped
public class DecideOnComparison {

    @Inject
    SnapshotStore snapshots;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    LearnedByName learned;

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

    /** Agrees; agreeing again changes nothing. */
    @Transactional
    public DecisionResult consent(String round, OrganisationCode organisation, UUID id, Actor by) {
        return decide(round, organisation, id, Consent.State.CONSENTED, by);
    }

    /** Refuses; refusing again changes nothing. */
    @Transactional
    public DecisionResult decline(String round, OrganisationCode organisation, UUID id, Actor by) {
        return decide(round, organisation, id, Consent.State.DECLINED, by);
    }

    /** Takes back a consent, also that of who asked. What was shown was shown; nothing is from now on. */
    @Transactional
    public DecisionResult withdraw(String round, OrganisationCode organisation, UUID id, Actor by) {
        return decide(round, organisation, id, Consent.State.WITHDRAWN, by);
    }

    private DecisionResult decide(
            String round, OrganisationCode organisation, UUID id, Consent.State decision, Actor by) {
        shownSince.lockPairs(round);
        Optional<PairRequest> found =
                store.find(id).filter(request -> request.round().equals(round) && request.concerns(organisation));
        if (found.isEmpty()) {
            return new DecisionResult.Unknown();
        }
        PairRequest request = found.get();
        Consent.State before = request.consent(organisation).state();
        boolean open = request.state() == PairRequest.State.WAITING || request.state() == PairRequest.State.SHOWN;
        if (before == decision && (open || decision != Consent.State.CONSENTED)) {
            return new DecisionResult.Done(request);
        }
        Consent.State needed = decision == Consent.State.WITHDRAWN ? Consent.State.CONSENTED : Consent.State.ASKED;
        if (!open || before != needed || (decision == Consent.State.CONSENTED && !isCurrent(request))) {
            return new DecisionResult.TooLate(request);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PairRequest changed =
                request.with(organisation, new Consent(decision, Optional.of(by.name()), Optional.of(now)));
        store.decide(changed, organisation);
        audit.record(AuditEvent.by(by, "PAIR_COMPARISON_" + decision, AuditEvent.response(round, organisation.value()))
                .about(id.toString())
                .changed(before.name(), decision.name()));
        if (changed.everyoneConsented()) {
            complete(changed, now);
            letters.ready(changed);
        } else if (decision != Consent.State.CONSENTED) {
            letters.over(changed, organisation);
        }
        return new DecisionResult.Done(store.find(id).orElseThrow());
    }

    /** A consent is for one snapshot; a later one of the same round would have to be asked for anew. */
    private boolean isCurrent(PairRequest request) {
        return snapshots
                .header(request.round())
                .filter(header -> header.vintage() == request.vintage())
                .filter(header -> !shownSince.isHeldUp(header.round()))
                .isPresent();
    }

    private void complete(PairRequest request, Instant now) {
        SnapshotHeader header = snapshots.header(request.round()).orElseThrow();
        Snapshot snapshot = snapshots.snapshot(header);
        List<Indicator> wanted = request.set().of(snapshot.indicators(), questionnaires.get(header.questionnaire()));
        List<Indicator> safe = learned.safe(header, wanted, known(request, wanted));
        store.complete(request.id(), safe.stream().map(Indicator::id).toList(), now);
    }

    /** For each reader of the request: whose answers it will know, with all that it has been shown before. */
    private Collection<Map<String, Set<OrganisationCode>>> known(PairRequest request, List<Indicator> wanted) {
        Map<OrganisationCode, Map<String, Set<OrganisationCode>>> known = new HashMap<>();
        Set<OrganisationCode> readers = request.consents().keySet();
        for (Indicator indicator : wanted) {
            readers.forEach(reader -> learn(known, reader, indicator.id(), readers));
        }
        for (PairRequest earlier : store.everShown(request.round())) {
            Set<OrganisationCode> parties = earlier.consents().keySet();
            for (String indicator : store.shown(earlier.id())) {
                parties.stream().filter(readers::contains).forEach(reader -> learn(known, reader, indicator, parties));
            }
        }
        return known.values();
    }

    private static void learn(
            Map<OrganisationCode, Map<String, Set<OrganisationCode>>> known,
            OrganisationCode reader,
            String indicator,
            Set<OrganisationCode> whom) {
        known.computeIfAbsent(reader, unseen -> new HashMap<>())
                .computeIfAbsent(indicator, unseen -> new HashSet<>())
                .addAll(whom);
    }
}
