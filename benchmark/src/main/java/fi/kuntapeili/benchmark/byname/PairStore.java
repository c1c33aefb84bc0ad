package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.benchmark.indicator.QuestionSet;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Requests to be compared by name, and what was shown of them. */
@ApplicationScoped
class PairStore {

    private static final String REQUESTS = """
            select id, round_id, vintage, question_set, purpose, asked_by, asked_by_name, asked_at, completed_at
            from pair_comparison
            """;

    @Inject
    EntityManager entities;

    Optional<PairRequest> find(UUID id) {
        return requests(entities.createNativeQuery(REQUESTS + "where id = :id")
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Every request of a round that concerns the organisation, newest first. */
    List<PairRequest> of(String round, OrganisationCode organisation) {
        return requests(entities.createNativeQuery(REQUESTS + """
                        where round_id = :round and id in (
                            select comparison_id from pair_comparison_member where organisation_code = :code)
                        order by asked_at desc, id
                        """)
                .setParameter("round", round)
                .setParameter("code", organisation.value())
                .getResultList());
    }

    /** Requests that wait for the organisation to decide, in any round, oldest first. */
    List<PairRequest> waitingFor(OrganisationCode organisation) {
        List<PairRequest> asked = requests(entities.createNativeQuery(REQUESTS + """
                        where completed_at is null and id in (
                            select comparison_id from pair_comparison_member
                            where organisation_code = :code and state = 'ASKED')
                        order by asked_at, id
                        """)
                .setParameter("code", organisation.value())
                .getResultList());
        return asked.stream().filter(request -> request.waitsFor(organisation)).toList();
    }

    /** Every request of a round that has ever been shown, withdrawn ones included. */
    List<PairRequest> everShown(String round) {
        return requests(entities.createNativeQuery(REQUESTS + """
                        where round_id = :round and completed_at is not null
                        order by completed_at, id
                        """)
                .setParameter("round", round)
                .getResultList());
    }

    private List<PairRequest> requests(List<?> rows) {
        return rows.stream().map(row -> request((Object[]) row)).toList();
    }

    private PairRequest request(Object[] row) {
        SortedMap<OrganisationCode, Consent> consents = new TreeMap<>();
        SortedMap<Integer, List<OrganisationCode>> parties = new TreeMap<>();
        Map<Integer, String> names = new TreeMap<>();
        for (Object[] member : members((UUID) row[0])) {
            OrganisationCode code = new OrganisationCode((String) member[0]);
            parties.computeIfAbsent((Integer) member[1], unseen -> new ArrayList<>())
                    .add(code);
            names.put((Integer) member[1], (String) member[2]);
            consents.put(
                    code,
                    new Consent(
                            Consent.State.valueOf((String) member[3]),
                            Optional.ofNullable((String) member[4]),
                            Optional.ofNullable((Instant) member[5])));
        }
        return new PairRequest(
                (UUID) row[0],
                (String) row[1],
                (Integer) row[2],
                QuestionSet.read((String) row[3]).orElseThrow(),
                (String) row[4],
                new OrganisationCode((String) row[5]),
                (String) row[6],
                (Instant) row[7],
                parties.entrySet().stream()
                        .map(party -> new PairParty(names.get(party.getKey()), party.getValue()))
                        .toList(),
                consents,
                Optional.ofNullable((Instant) row[8]));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> members(UUID id) {
        return entities.createNativeQuery("""
                        select organisation_code, party, party_name, state, decided_by, decided_at
                        from pair_comparison_member where comparison_id = :id order by party, organisation_code
                        """).setParameter("id", id).getResultList();
    }

    void add(PairRequest request) {
        entities.createNativeQuery("""
                        insert into pair_comparison (id, round_id, vintage, question_set, purpose, asked_by, asked_by_name,
                            asked_at)
                        values (:id, :round, :vintage, :set, :purpose, :code, :by, :at)
                        """)
                .setParameter("id", request.id())
                .setParameter("round", request.round())
                .setParameter("vintage", request.vintage())
                .setParameter("set", request.set().code())
                .setParameter("purpose", request.purpose())
                .setParameter("code", request.askedBy().value())
                .setParameter("by", request.askedByName())
                .setParameter("at", request.askedAt())
                .executeUpdate();
        for (int party = 0; party < request.parties().size(); party++) {
            for (OrganisationCode member : request.parties().get(party).members()) {
                addMember(request, party, member);
            }
        }
    }

    private void addMember(PairRequest request, int party, OrganisationCode member) {
        entities.createNativeQuery("""
                        insert into pair_comparison_member (comparison_id, organisation_code, party, party_name, state)
                        values (:id, :code, :party, :name, 'ASKED')
                        """)
                .setParameter("id", request.id())
                .setParameter("code", member.value())
                .setParameter("party", party)
                .setParameter("name", request.parties().get(party).name())
                .executeUpdate();
        if (request.consent(member).state() != Consent.State.ASKED) {
            decide(request, member);
        }
    }

    /** Keeps the state that the request now has for the organisation. */
    void decide(PairRequest request, OrganisationCode organisation) {
        Consent consent = request.consent(organisation);
        entities.createNativeQuery("""
                        update pair_comparison_member set state = :state, decided_by = :by, decided_at = :at
                        where comparison_id = :id and organisation_code = :code
                        """)
                .setParameter("state", consent.state().name())
                .setParameter("by", consent.by().orElseThrow())
                .setParameter("at", consent.at().orElseThrow())
                .setParameter("id", request.id())
                .setParameter("code", organisation.value())
                .executeUpdate();
    }

    /** Everyone has consented: from now on these indicators are shown. */
    void complete(UUID id, Collection<String> indicators, Instant at) {
        entities.createNativeQuery("update pair_comparison set completed_at = :at where id = :id")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
        for (String indicator : indicators) {
            entities.createNativeQuery(
                            "insert into pair_comparison_indicator (comparison_id, indicator_id) values (:id, :indicator)")
                    .setParameter("id", id)
                    .setParameter("indicator", indicator)
                    .executeUpdate();
        }
    }

    /** Ids of the indicators that were shown once everyone had consented. */
    @SuppressWarnings("unchecked")
    Set<String> shown(UUID id) {
        List<String> indicators = entities.createNativeQuery(
                        "select indicator_id from pair_comparison_indicator where comparison_id = :id")
                .setParameter("id", id)
                .getResultList();
        return new TreeSet<>(indicators);
    }
}
