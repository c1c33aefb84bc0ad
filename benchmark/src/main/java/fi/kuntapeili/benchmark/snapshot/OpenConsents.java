package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.indicator.Exposure;
import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.QuestionSet;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.Questionnaire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is seen by name in a network. Until the freeze an organisation may change its mind; what stands then belongs to the
 * snapshot, since answers that others know protect nobody in it.
 */
@ApplicationScoped
public class OpenConsents {

    @Inject
    EntityManager entities;

    /** Of a round that is not frozen, as they stand now, in code order. */
    public List<OpenConsent> inForce(String round) {
        return read(entities.createNativeQuery("""
                        select network_id, question_set, organisation_code from open_consent
                        where round_id = :round order by 3, 1, 2
                        """).setParameter("round", round).getResultList());
    }

    /** As they stood at the freeze, in code order. */
    public List<OpenConsent> of(SnapshotHeader header) {
        return read(entities.createNativeQuery("""
                        select network_id, question_set, organisation_code from snapshot_open_consent
                        where round_id = :round and vintage = :vintage order by 3, 1, 2
                        """)
                .setParameter("round", header.round())
                .setParameter("vintage", header.vintage())
                .getResultList());
    }

    private static List<OpenConsent> read(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new OpenConsent(
                        (String) row[0], QuestionSet.read((String) row[1]).orElseThrow(), new OrganisationCode((String)
                                row[2])))
                .toList();
    }

    /** @return whether it is new */
    public boolean give(String round, OpenConsent consent, String by, Instant at) {
        return named("""
                        insert into open_consent (round_id, network_id, question_set, organisation_code, given_by, given_at)
                        values (:round, :network, :set, :code, :by, :at)
                        on conflict do nothing
                        """, round, consent)
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .executeUpdate()
                > 0;
    }

    /** @return whether there was one */
    public boolean takeBack(String round, OpenConsent consent) {
        return named("""
                        delete from open_consent where round_id = :round and network_id = :network
                          and question_set = :set and organisation_code = :code
                        """, round, consent).executeUpdate() > 0;
    }

    private Query named(String sql, String round, OpenConsent consent) {
        return entities.createNativeQuery(sql)
                .setParameter("round", round)
                .setParameter("network", consent.network())
                .setParameter("set", consent.set().code())
                .setParameter("code", consent.organisation().value());
    }

    /** Keeps, with the snapshot, the consents of those who answered. */
    void seal(String round, int vintage, Collection<OpenConsent> consents) {
        for (OpenConsent consent : consents) {
            named("""
                    insert into snapshot_open_consent (round_id, vintage, network_id, question_set, organisation_code)
                    values (:round, :vintage, :network, :set, :code)
                    """, round, consent).setParameter("vintage", vintage).executeUpdate();
        }
    }

    /**
     * The indicators whose values others can know, by organisation: those that are shown, and all that share a protected
     * answer with one that is, since the value of one is a clue to the other.
     */
    static Map<OrganisationCode, Set<String>> known(
            Collection<OpenConsent> consents, List<Indicator> indicators, Questionnaire questionnaire) {
        Exposure exposure = new Exposure(questionnaire);
        Map<QuestionSet, Set<String>> knownBySet = new HashMap<>();
        Map<OrganisationCode, Set<String>> known = new HashMap<>();
        for (OpenConsent consent : consents) {
            Set<String> ofSet = knownBySet.computeIfAbsent(
                    consent.set(), set -> known(set.of(indicators, questionnaire), indicators, exposure));
            known.computeIfAbsent(consent.organisation(), unseen -> new HashSet<>())
                    .addAll(ofSet);
        }
        return known;
    }

    private static Set<String> known(List<Indicator> shown, List<Indicator> indicators, Exposure exposure) {
        Set<String> told = new HashSet<>();
        shown.forEach(indicator -> told.addAll(exposure.told(indicator)));
        Set<String> known = new HashSet<>();
        for (Indicator indicator : indicators) {
            if (exposure.told(indicator).stream().anyMatch(told::contains)) {
                known.add(indicator.id());
            }
        }
        return known;
    }
}
