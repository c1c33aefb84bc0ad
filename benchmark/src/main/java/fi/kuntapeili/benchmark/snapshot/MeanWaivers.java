package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who agreed that means are shown from which its amounts can be estimated. Until the freeze an organisation may change its
 * mind; what stands then belongs to the snapshot.
 */
@ApplicationScoped
public class MeanWaivers {

    @Inject
    EntityManager entities;

    /** Who gave a waiver, and when. */
    public record Given(String by, Instant at) {}

    /** Of a round, as they stand now; since the freeze, as they stood then. In code order. */
    public List<OrganisationCode> inForce(String round) {
        return codes(entities.createNativeQuery(
                        "select organisation_code from mean_waiver where round_id = :round order by 1")
                .setParameter("round", round)
                .getResultList());
    }

    /** The same as units, in the order of those asked. */
    BitSet inForce(String round, List<OrganisationCode> asked) {
        BitSet units = new BitSet();
        inForce(round).stream().filter(asked::contains).map(asked::indexOf).forEach(units::set);
        return units;
    }

    /** Of those who answered, as they stood at the freeze, in code order. */
    public List<OrganisationCode> of(SnapshotHeader header) {
        return codes(entities.createNativeQuery("""
                        select organisation_code from snapshot_mean_waiver
                        where round_id = :round and vintage = :vintage order by 1
                        """)
                .setParameter("round", header.round())
                .setParameter("vintage", header.vintage())
                .getResultList());
    }

    private static List<OrganisationCode> codes(List<?> rows) {
        return rows.stream().map(row -> new OrganisationCode((String) row)).toList();
    }

    /** Empty when the organisation has waived nothing in the round. */
    public Optional<Given> given(String round, OrganisationCode organisation) {
        List<?> rows = entities.createNativeQuery("""
                        select given_by, given_at from mean_waiver
                        where round_id = :round and organisation_code = :code
                        """)
                .setParameter("round", round)
                .setParameter("code", organisation.value())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Given((String) row[0], (Instant) row[1]));
    }

    /** @return whether it is new */
    public boolean give(String round, OrganisationCode organisation, String by, Instant at) {
        return entities.createNativeQuery("""
                                insert into mean_waiver (round_id, organisation_code, given_by, given_at)
                                values (:round, :code, :by, :at) on conflict do nothing
                                """)
                        .setParameter("round", round)
                        .setParameter("code", organisation.value())
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .executeUpdate()
                > 0;
    }

    /** @return whether there was one */
    public boolean takeBack(String round, OrganisationCode organisation) {
        return entities.createNativeQuery(
                                "delete from mean_waiver where round_id = :round and organisation_code = :code")
                        .setParameter("round", round)
                        .setParameter("code", organisation.value())
                        .executeUpdate()
                > 0;
    }

    /** Keeps, with the snapshot, the waivers of those who answered. */
    void seal(String round, int vintage, Collection<OrganisationCode> waived) {
        for (OrganisationCode organisation : waived) {
            entities.createNativeQuery("""
                    insert into snapshot_mean_waiver (round_id, vintage, organisation_code)
                    values (:round, :vintage, :code)
                    """)
                    .setParameter("round", round)
                    .setParameter("vintage", vintage)
                    .setParameter("code", organisation.value())
                    .executeUpdate();
        }
    }
}
