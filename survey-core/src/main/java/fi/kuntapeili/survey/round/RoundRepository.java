package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Rounds and their frames. */
@ApplicationScoped
public class RoundRepository implements PanacheRepositoryBase<Round, String> {

    /** Newest first by the year they speak of. */
    public List<Round> newestFirst() {
        return list("order by referenceYear desc, id desc");
    }

    /** Rounds that ask this organisation, newest first; drafts are left out. */
    public List<Round> asking(OrganisationCode organisation) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select r.* from round r
                        join round_organisation f on f.round_id = r.id
                        where f.organisation_code = :code and r.state <> 'DRAFT'
                        order by r.reference_year desc, r.id desc
                        """,
                        Round.class)
                .setParameter("code", organisation.value())
                .getResultList();
    }

    /** Codes of the organisations asked, in order. */
    @SuppressWarnings("unchecked")
    public List<OrganisationCode> frame(String round) {
        List<String> codes = getEntityManager()
                .createNativeQuery("select organisation_code from round_organisation where round_id = :round order by 1")
                .setParameter("round", round)
                .getResultList();
        return codes.stream().map(OrganisationCode::new).toList();
    }

    public boolean isAsked(String round, OrganisationCode organisation) {
        return !getEntityManager()
                .createNativeQuery(
                        "select 1 from round_organisation where round_id = :round and organisation_code = :code")
                .setParameter("round", round)
                .setParameter("code", organisation.value())
                .getResultList()
                .isEmpty();
    }

    /** Adds organisations to the frame; those already in it stay. */
    public void ask(String round, Collection<OrganisationCode> organisations) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into round_organisation (round_id, organisation_code)
                        select :round, code from unnest(cast(:codes as text[])) as code
                        on conflict do nothing
                        """)
                .setParameter("round", round)
                .setParameter(
                        "codes",
                        organisations.stream().map(OrganisationCode::value).toArray(String[]::new))
                .executeUpdate();
    }
}
