package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
                .createNativeQuery("""
                        select r.* from round r
                        join round_organisation f on f.round_id = r.id
                        where f.organisation_code = :code and r.state <> 'DRAFT'
                        order by r.reference_year desc, r.id desc
                        """, Round.class)
                .setParameter("code", organisation.value())
                .getResultList();
    }

    /** Codes of the organisations asked, in order. */
    @SuppressWarnings("unchecked")
    public List<OrganisationCode> frame(String round) {
        List<String> codes = getEntityManager()
                .createNativeQuery(
                        "select organisation_code from round_organisation where round_id = :round order by 1")
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

    /** The round, kept from changing by others until the transaction ends. */
    public Optional<Round> locked(String round) {
        return findByIdOptional(round, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Rounds whose state is due to change by date, skipping those that another replica is changing right now. */
    List<Round> dueOn(LocalDate today) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from round
                        where (state = 'DRAFT' and opens_itself and opens <= :today)
                           or (state = 'OPEN' and closes < :today)
                        order by id for update skip locked
                        """, Round.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** Asks exactly the organisations that exist on the day. */
    void askThoseOf(String round, LocalDate day) {
        getEntityManager()
                .createNativeQuery("""
                        delete from round_organisation
                        where round_id = :round and organisation_code not in (
                            select code from organisation
                            where (valid_from is null or valid_from <= :day) and (valid_to is null or valid_to >= :day))
                        """)
                .setParameter("round", round)
                .setParameter("day", day)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("""
                        insert into round_organisation (round_id, organisation_code)
                        select :round, code from organisation
                        where (valid_from is null or valid_from <= :day) and (valid_to is null or valid_to >= :day)
                        on conflict do nothing
                        """)
                .setParameter("round", round)
                .setParameter("day", day)
                .executeUpdate();
    }

    /** Adds organisations to the frame; those already in it stay. */
    public void ask(String round, Collection<OrganisationCode> organisations) {
        getEntityManager()
                .createNativeQuery("""
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
