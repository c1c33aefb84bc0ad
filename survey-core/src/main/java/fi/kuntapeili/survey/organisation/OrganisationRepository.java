package fi.kuntapeili.survey.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Organisations by code. */
@ApplicationScoped
public class OrganisationRepository implements PanacheRepositoryBase<Organisation, String> {

    List<Organisation> inCodeOrder() {
        return list("order by code");
    }

    List<Organisation> validOn(LocalDate day) {
        return list("(validFrom is null or validFrom <= ?1) and (validTo is null or validTo >= ?1) order by code", day);
    }

    /** One parameter for all codes: a list of them is limited in length. */
    @SuppressWarnings("unchecked")
    List<Organisation> withCodes(Collection<OrganisationCode> codes) {
        return getEntityManager()
                .createNativeQuery("select * from organisation where code = any (?1) order by code", Organisation.class)
                .setParameter(1, codes.stream().map(OrganisationCode::value).toArray(String[]::new))
                .getResultList();
    }
}
