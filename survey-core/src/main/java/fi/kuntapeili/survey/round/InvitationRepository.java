package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invitations, which are found by the hash of their token. */
@ApplicationScoped
public class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {

    Optional<Invitation> byToken(Token token) {
        return find("tokenSha256", token.sha256()).firstResultOptional();
    }

    /** The same, kept from being used by others until the transaction ends. */
    Optional<Invitation> lockedByToken(Token token) {
        return find("tokenSha256", token.sha256())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Newest first. */
    public List<Invitation> of(String round) {
        return list("roundId = ?1 order by createdAt desc, id", round);
    }

    /** Newest first. */
    public List<Invitation> of(String round, OrganisationCode organisation) {
        return list("roundId = ?1 and organisationCode = ?2 order by createdAt desc, id", round, organisation.value());
    }

    /** Makes other senders of the round's letters wait until the transaction ends. */
    void lock(String round) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "invitations/" + round)
                .getResultList();
    }
}
