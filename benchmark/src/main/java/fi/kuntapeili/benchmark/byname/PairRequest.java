package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.benchmark.indicator.QuestionSet;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A request to be compared by name, of one snapshot.
 *
 * @param purpose what it is for, in the words of who asked
 * @param parties in the order in which they were asked, the one of who asked first
 * @param consents of every member of every party
 * @param completedAt when the last one consented; it stays when somebody withdraws later
 */
public record PairRequest(
        UUID id,
        String round,
        int vintage,
        QuestionSet set,
        String purpose,
        OrganisationCode askedBy,
        String askedByName,
        Instant askedAt,
        List<PairParty> parties,
        SortedMap<OrganisationCode, Consent> consents,
        Optional<Instant> completedAt) {

    public enum State {
        WAITING,
        SHOWN,
        DECLINED,
        /** It is served to nobody any more. */
        WITHDRAWN
    }

    public PairRequest {
        parties = List.copyOf(parties);
        consents = new TreeMap<>(consents);
    }

    public State state() {
        Collection<Consent> all = consents.values();
        if (any(all, Consent.State.WITHDRAWN)) {
            return State.WITHDRAWN;
        }
        if (any(all, Consent.State.DECLINED)) {
            return State.DECLINED;
        }
        return completedAt.isPresent() ? State.SHOWN : State.WAITING;
    }

    private static boolean any(Collection<Consent> all, Consent.State state) {
        return all.stream().anyMatch(consent -> consent.state() == state);
    }

    public boolean concerns(OrganisationCode organisation) {
        return consents.containsKey(organisation);
    }

    public Consent consent(OrganisationCode organisation) {
        return Optional.ofNullable(consents.get(organisation))
                .orElseThrow(() -> new IllegalArgumentException(organisation + " is no party"));
    }

    /** Whether it is the organisation's turn to say yes or no. */
    public boolean waitsFor(OrganisationCode organisation) {
        return state() == State.WAITING && consent(organisation).state() == Consent.State.ASKED;
    }

    /** The party that the organisation belongs to. */
    public PairParty party(OrganisationCode organisation) {
        return parties.stream()
                .filter(party -> party.members().contains(organisation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(organisation + " is no party"));
    }

    /** With another state of one organisation. */
    PairRequest with(OrganisationCode organisation, Consent consent) {
        Map<OrganisationCode, Consent> changed = new TreeMap<>(consents);
        changed.put(organisation, consent);
        return new PairRequest(
                id,
                round,
                vintage,
                set,
                purpose,
                askedBy,
                askedByName,
                askedAt,
                parties,
                new TreeMap<>(changed),
                completedAt);
    }

    boolean everyoneConsented() {
        return consents.values().stream().allMatch(consent -> consent.state() == Consent.State.CONSENTED);
    }
}
