package fi.kuntapeili.survey.casebook;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Case descriptions. */
@ApplicationScoped
public class CaseRepository implements PanacheRepositoryBase<CaseDescription, UUID> {

    private static final String ONE = "roundId = ?1 and organisationCode = ?2";

    /** In the order of organisation codes. */
    public List<CaseDescription> of(String round) {
        return list("roundId = ?1 order by organisationCode", round);
    }

    public Optional<CaseDescription> of(String round, OrganisationCode organisation) {
        return find(ONE, round, organisation.value()).firstResultOptional();
    }

    /** Cases of the organisation that staff have sent to it, the newest first. */
    public List<CaseDescription> sentTo(OrganisationCode organisation) {
        return list(
                "organisationCode = ?1 and state <> ?2 order by sentAt desc", organisation.value(), CaseState.DRAFT);
    }

    List<CaseDescription> approved(String round) {
        return list("roundId = ?1 and state = ?2 order by organisationCode", round, CaseState.APPROVED);
    }

    /** The case, kept from changing by others until the transaction ends. */
    Optional<CaseDescription> locked(String round, OrganisationCode organisation) {
        return find(ONE, round, organisation.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
