package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The contacts of each round. */
@ApplicationScoped
public class ContactRepository {

    @Inject
    EntityManager database;

    /** In the order of organisation, then role, then name. */
    public List<Contact> of(String round) {
        return contacts("""
                select organisation_code, name, email, language, role from contact
                where round_id = ?1
                order by organisation_code, case role when 'KEYHOLDER' then 0 when 'EDITOR' then 1 else 2 end, name, email
                """, round);
    }

    /** Contacts of organisations that still have something to submit, in the same order. */
    List<Contact> yetToSubmit(String round) {
        return contacts("""
                select c.organisation_code, c.name, c.email, c.language, c.role from contact c
                join round_organisation f on f.round_id = c.round_id and f.organisation_code = c.organisation_code
                left join response r on r.round_id = c.round_id and r.organisation_code = c.organisation_code
                where c.round_id = ?1 and (r.state is null or r.state not in ('SUBMITTED', 'ACCEPTED'))
                order by c.organisation_code,
                         case c.role when 'KEYHOLDER' then 0 when 'EDITOR' then 1 else 2 end, c.name, c.email
                """, round);
    }

    /** Puts these contacts in the place of all there were; the caller holds the transaction. */
    void replace(String round, List<Contact> contacts, Instant now) {
        database.createNativeQuery("delete from contact where round_id = ?1")
                .setParameter(1, round)
                .executeUpdate();
        for (Contact contact : contacts) {
            database.createNativeQuery("""
                            insert into contact (id, round_id, organisation_code, name, email, language, role, loaded_at)
                            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                            """)
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, round)
                    .setParameter(3, contact.organisation().value())
                    .setParameter(4, contact.name())
                    .setParameter(5, contact.email())
                    .setParameter(6, contact.language())
                    .setParameter(7, contact.role().name())
                    .setParameter(8, now)
                    .executeUpdate();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Contact> contacts(String sql, String round) {
        List<Object[]> rows =
                database.createNativeQuery(sql).setParameter(1, round).getResultList();
        return rows.stream()
                .map(row -> new Contact(
                        new OrganisationCode((String) row[0]),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        Role.valueOf((String) row[4])))
                .toList();
    }
}
