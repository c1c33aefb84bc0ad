package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which corrections wait and which vintage the others were taken into. */
@ApplicationScoped
class CorrectionStore {

    @Inject
    EntityManager entities;

    /**
     * A corrected answer.
     *
     * @param value canonical; empty when the answer is withdrawn
     * @param takenIn the vintage that has it first; {@link #NOT_YET} while it waits
     */
    record Corrected(String path, Optional<String> value, int takenIn) {
        static final int NOT_YET = Integer.MAX_VALUE;
    }

    /** Lets nobody record a correction of the round before the transaction ends. */
    void lock(String round) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:round, 0))")
                .setParameter("round", "correction " + round)
                .getSingleResult();
    }

    WaitingCorrections waiting(String round) {
        Object[] row = (Object[])
                entities.createNativeQuery("""
                        select count(*), count(distinct organisation_code) from correction
                        where round_id = :round and taken_in is null
                        """).setParameter("round", round).getSingleResult();
        return new WaitingCorrections(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }

    /** Takes all that wait into a vintage. */
    void takeIn(FreezeJob.Name job) {
        entities.createNativeQuery(
                        "update correction set taken_in = :vintage where round_id = :round and taken_in is null")
                .setParameter("vintage", job.vintage())
                .setParameter("round", job.round())
                .executeUpdate();
    }

    /** Those that were taken into a vintage that does not come about wait again. */
    void giveBack(FreezeJob.Name job) {
        entities.createNativeQuery(
                        "update correction set taken_in = null where round_id = :round and taken_in = :vintage")
                .setParameter("round", job.round())
                .setParameter("vintage", job.vintage())
                .executeUpdate();
    }

    /** What was corrected up to a vintage, by organisation, oldest first. */
    Map<OrganisationCode, List<Corrected>> upTo(FreezeJob.Name vintage, Collection<OrganisationCode> organisations) {
        return corrected(vintage.round(), vintage.vintage(), organisations);
    }

    /** The same and what waits. */
    Map<OrganisationCode, List<Corrected>> all(String round, Collection<OrganisationCode> organisations) {
        return corrected(round, Corrected.NOT_YET, organisations);
    }

    @SuppressWarnings("unchecked")
    private Map<OrganisationCode, List<Corrected>> corrected(
            String round, int last, Collection<OrganisationCode> organisations) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select organisation_code, path, value, coalesce(taken_in, :notYet) from correction
                        where round_id = :round and coalesce(taken_in, :notYet) <= :last
                        order by taken_in nulls last, recorded_at, id
                        """)
                .setParameter("round", round)
                .setParameter("notYet", Corrected.NOT_YET)
                .setParameter("last", last)
                .getResultList();
        Set<OrganisationCode> wanted = new HashSet<>(organisations);
        Map<OrganisationCode, List<Corrected>> corrected = new LinkedHashMap<>();
        for (Object[] row : rows) {
            OrganisationCode code = new OrganisationCode((String) row[0]);
            if (wanted.contains(code)) {
                corrected
                        .computeIfAbsent(code, unseen -> new ArrayList<>())
                        .add(new Corrected((String) row[1], Optional.ofNullable((String) row[2]), (Integer) row[3]));
            }
        }
        return corrected;
    }
}
