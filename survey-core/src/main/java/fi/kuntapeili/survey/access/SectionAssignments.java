package fi.kuntapeili.survey.access;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who has been given which sections. A duty is for every section, or for those listed here for the round; a member whose
 * duty is not for every section and who has none listed has none.
 */
@ApplicationScoped
public class SectionAssignments implements GivenSections {

    @Inject
    EntityManager database;

    @Override
    public Sections of(UUID member, String round, OrganisationCode organisation) {
        List<?> duties = database.createNativeQuery("""
                        select all_sections from duty
                        where member_id = :member and organisation_code = :code
                        """)
                .setParameter("member", member)
                .setParameter("code", organisation.value())
                .getResultList();
        if (duties.isEmpty()) {
            return Sections.none();
        }
        return duties.contains(Boolean.TRUE) ? Sections.everything() : listed(member, round, organisation);
    }

    /** Section ids by member, for a round and organisation; members whose duty is for every section are not listed. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Set<String>> listed(String round, OrganisationCode organisation) {
        List<Object[]> rows = database.createNativeQuery("""
                        select member_id, section_id from section_assignment
                        where round_id = :round and organisation_code = :code
                        order by member_id, section_id
                        """)
                .setParameter("round", round)
                .setParameter("code", organisation.value())
                .getResultList();
        Map<UUID, Set<String>> sections = new LinkedHashMap<>();
        rows.forEach(row -> sections.computeIfAbsent((UUID) row[0], ignored -> new TreeSet<>())
                .add((String) row[1]));
        return sections;
    }

    /** Makes these the sections listed for the member; the caller holds the transaction. */
    public void replace(UUID member, String round, OrganisationCode organisation, Set<String> sections) {
        database.createNativeQuery("""
                        delete from section_assignment
                        where member_id = :member and round_id = :round and organisation_code = :code
                        """)
                .setParameter("member", member)
                .setParameter("round", round)
                .setParameter("code", organisation.value())
                .executeUpdate();
        database.createNativeQuery("""
                        insert into section_assignment (member_id, round_id, organisation_code, section_id)
                        select :member, :round, :code, section from unnest(cast(:sections as text[])) as section
                        on conflict do nothing
                        """)
                .setParameter("member", member)
                .setParameter("round", round)
                .setParameter("code", organisation.value())
                .setParameter("sections", sections.toArray(String[]::new))
                .executeUpdate();
    }

    private Sections listed(UUID member, String round, OrganisationCode organisation) {
        return new Sections(false, listed(round, organisation).getOrDefault(member, Set.of()));
    }
}
