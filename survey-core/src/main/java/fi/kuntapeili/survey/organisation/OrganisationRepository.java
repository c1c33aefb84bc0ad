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

    List<Organisation> withCodes(Collection<OrganisationCode> codes) {
        return list(
                "code in ?1 order by code",
                codes.stream().map(OrganisationCode::value).toList());
    }
}
