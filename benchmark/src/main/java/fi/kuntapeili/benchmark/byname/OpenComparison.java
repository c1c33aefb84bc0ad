package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.benchmark.indicator.DisclosureClass;
import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorRepository;
import fi.kuntapeili.benchmark.indicator.IndicatorValue;
import fi.kuntapeili.benchmark.indicator.QuestionSet;
import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.OpenConsent;
import fi.kuntapeili.benchmark.snapshot.OpenConsents;
import fi.kuntapeili.benchmark.snapshot.Snapshot;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import fi.kuntapeili.benchmark.snapshot.SnapshotStore;
import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.audit.AuditEvent;
import fi.kuntapeili.survey.audit.AuditTrail;
import fi.kuntapeili.survey.organisation.Network;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.organisation.Register;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.survey.round.RoundState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Comparison by name inside a network, by those who agree to it: who is in sees those who are in, and nobody else sees any of
 * them. It is agreed to before the freeze, because answers that others know protect nobody in the figures of the snapshot; so
 * it is for one round, and cannot be taken back for it afterwards.
 */
@ApplicationScoped
public class OpenComparison {

    @Inject
    RoundRepository rounds;

    @Inject
    Register register;

    @Inject
    QuestionnaireRepository questionnaires;

    @Inject
    IndicatorRepository indicators;

    @Inject
    SnapshotStore snapshots;

    @Inject
    OpenConsents consents;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What the organisation could open; nothing when it is in no network that is compared, or the round is a draft. */
    @Transactional
    public List<OpenOffer> offers(String id, OrganisationCode organisation) {
        Round round = rounds.findById(id);
        if (!takesConsents(round)) {
            return List.of();
        }
        Questionnaire questionnaire = questionnaires.get(round.questionnaire());
        List<Indicator> all = indicators.current(questionnaire).indicators();
        Exposure exposure = new Exposure(questionnaire);
        List<QuestionSet> sets = QuestionSet.offered(all, questionnaire);
        List<OpenConsent> inForce = consents.inForce(id);
        List<OpenOffer> offers = new ArrayList<>();
        for (Network network : networks(organisation)) {
            List<OrganisationCode> members = members(id, network);
            List<OpenOffer.Choice> choices = new ArrayList<>();
            for (QuestionSet set : sets) {
                List<Indicator> shown = closed(set.of(all, questionnaire), exposure);
                if (!shown.isEmpty() && members.contains(organisation)) {
                    choices.add(choice(network, set, shown, inForce, members, organisation));
                }
            }
            if (!choices.isEmpty()) {
                offers.add(new OpenOffer(network.id(), network.name(), members, choices));
            }
        }
        return offers;
    }

    /** Whether consents that the freeze settles can be given and taken back. */
    static boolean takesConsents(Round round) {
        return round.state() != RoundState.DRAFT && !round.state().isSettled();
    }

    private List<Network> networks(OrganisationCode organisation) {
        return register.networks().stream()
                .filter(network -> network.confirmed() && network.codes().contains(organisation))
                .toList();
    }

    private List<OrganisationCode> members(String round, Network network) {
        Set<OrganisationCode> members = new HashSet<>(network.codes());
        return rounds.frame(round).stream().filter(members::contains).toList();
    }

    /** What is by name for everyone already needs nobody's consent. */
    private static List<Indicator> closed(List<Indicator> indicators, Exposure exposure) {
        return indicators.stream()
                .filter(indicator -> exposure.of(indicator) != DisclosureClass.OPEN)
                .toList();
    }

    private static OpenOffer.Choice choice(
            Network network,
            QuestionSet set,
            List<Indicator> shown,
            List<OpenConsent> inForce,
            List<OrganisationCode> members,
            OrganisationCode organisation) {
        List<OrganisationCode> in = inForce.stream()
                .filter(consent ->
                        consent.network().equals(network.id()) && consent.set().equals(set))
                .map(OpenConsent::organisation)
                .filter(members::contains)
                .toList();
        List<OrganisationCode> others =
                in.stream().filter(other -> !other.equals(organisation)).toList();
        return new OpenOffer.Choice(set, shown, others, in.contains(organisation), members.size() - others.size() - 1);
    }

    /** Agrees to be seen by name by those who agree too; agreeing again changes nothing. */
    @Transactional
    public OpenResult join(String round, OrganisationCode organisation, String network, String set, Actor by) {
        return change(round, organisation, network, set, by, true);
    }

    /** Takes the agreement back, as long as the round is not frozen. */
    @Transactional
    public OpenResult leave(String round, OrganisationCode organisation, String network, String set, Actor by) {
        return change(round, organisation, network, set, by, false);
    }

    private OpenResult change(
            String id, OrganisationCode organisation, String network, String set, Actor by, boolean join) {
        // The freeze takes the same lock: a consent is in the snapshot or comes too late for it.
        Optional<Round> round = rounds.locked(id);
        if (round.isEmpty() || !takesConsents(round.get())) {
            return new OpenResult.NotNow();
        }
        Optional<OpenConsent> consent = offers(id, organisation).stream()
                .filter(offer -> offer.network().equals(network))
                .flatMap(offer -> offer.choices().stream())
                .filter(choice -> choice.set().code().equals(set))
                .findFirst()
                .map(choice -> new OpenConsent(network, choice.set(), organisation));
        if (consent.isEmpty()) {
            return new OpenResult.Unknown();
        }
        boolean changed = join
                ? consents.give(id, consent.get(), by.name(), clock.instant().truncatedTo(ChronoUnit.MICROS))
                : consents.takeBack(id, consent.get());
        if (changed) {
            audit.record(AuditEvent.by(
                            by,
                            join ? "OPEN_COMPARISON_JOINED" : "OPEN_COMPARISON_LEFT",
                            AuditEvent.response(id, organisation.value()))
                    .about(network + "/" + set));
        }
        return new OpenResult.Done(changed);
    }

    /** What the organisation sees by name in a frozen round: everything that it was in itself. */
    @Transactional
    public List<OpenSheet> sheets(String round, OrganisationCode organisation) {
        Optional<SnapshotHeader> header = snapshots.header(round);
        if (header.isEmpty()) {
            return List.of();
        }
        Snapshot snapshot = snapshots.snapshot(header.get());
        Questionnaire questionnaire = questionnaires.get(header.get().questionnaire());
        List<OpenConsent> sealed = consents.of(header.get());
        return sealed.stream()
                .filter(own -> own.organisation().equals(organisation))
                .flatMap(own -> snapshot.groups().compared().stream()
                        .filter(group -> group.id().equals(own.network()) && group.has(organisation))
                        .map(group -> sheet(own, group, sealed, snapshot, questionnaire)))
                .toList();
    }

    private static OpenSheet sheet(
            OpenConsent own,
            PeerGroup group,
            List<OpenConsent> sealed,
            Snapshot snapshot,
            Questionnaire questionnaire) {
        List<OrganisationCode> members = sealed.stream()
                .filter(other ->
                        other.network().equals(own.network()) && other.set().equals(own.set()))
                .map(OpenConsent::organisation)
                .filter(group::has)
                .toList();
        Map<OrganisationCode, Map<String, IndicatorValue>> values = new TreeMap<>();
        members.forEach(member -> values.put(member, snapshot.ownValues(member)));
        List<OpenSheet.Row> rows =
                closed(own.set().of(snapshot.indicators(), questionnaire), new Exposure(questionnaire)).stream()
                        .map(indicator -> new OpenSheet.Row(
                                indicator,
                                members.stream()
                                        .map(member -> values.get(member).get(indicator.id()))
                                        .toList()))
                        .toList();
        return new OpenSheet(own.network(), group.name(), own.set(), members, rows);
    }
}
