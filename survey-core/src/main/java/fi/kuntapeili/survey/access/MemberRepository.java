package fi.kuntapeili.survey.access;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Members and their duties. */
@ApplicationScoped
public class MemberRepository implements PanacheRepositoryBase<Member, UUID> {

    public Optional<Member> bySubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    public List<Member> byName() {
        return list("order by lower(name), id");
    }

    @SuppressWarnings("unchecked")
    public Set<Duty> dutiesOf(UUID member) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select role, organisation_code from duty where member_id = :member")
                .setParameter("member", member)
                .getResultList();
        return rows.stream()
                .map(row -> new Duty(Role.valueOf((String) row[0]), new OrganisationCode((String) row[1])))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The duties of every member who has any. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Set<Duty>> duties() {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select member_id, role, organisation_code from duty order by 3, 2")
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new Duty(Role.valueOf((String) row[1]), new OrganisationCode((String) row[2])),
                                Collectors.toCollection(LinkedHashSet::new))));
    }

    /** Members with a duty for the organisation, by name. */
    public List<Member> membersOf(OrganisationCode organisation) {
        return getEntityManager()
                .createNativeQuery("""
                        select distinct m.*, lower(m.name) from member m
                        join duty d on d.member_id = m.id
                        where d.organisation_code = :code
                        order by lower(m.name), m.id
                        """, Member.class)
                .setParameter("code", organisation.value())
                .getResultList();
    }

    /** A row for the account, or nothing when another request has just made it. */
    void insertIfNew(UUID id, String subject, String name, String email, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into member (id, subject, name, email, active, created_at)
                        values (:id, :subject, :name, cast(:email as text), true, :now)
                        on conflict (subject) do nothing
                        """)
                .setParameter("id", id)
                .setParameter("subject", subject)
                .setParameter("name", name)
                .setParameter("email", email)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** @return whether anything changed */
    boolean give(UUID member, Duty duty, boolean allSections, UUID by, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into duty (member_id, role, organisation_code, all_sections, given_by, given_at)
                                values (:member, :role, :code, :all, cast(:by as uuid), :now)
                                on conflict (member_id, organisation_code, role)
                                do update set all_sections = excluded.all_sections
                                where duty.all_sections <> excluded.all_sections
                                """)
                        .setParameter("member", member)
                        .setParameter("role", duty.role().name())
                        .setParameter("code", duty.organisation().value())
                        .setParameter("all", allSections)
                        .setParameter("by", by == null ? null : by.toString())
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    /** @return whether the member had the duty */
    boolean take(UUID member, Duty duty) {
        return getEntityManager()
                        .createNativeQuery("""
                                delete from duty
                                where member_id = :member and role = :role and organisation_code = :code
                                """)
                        .setParameter("member", member)
                        .setParameter("role", duty.role().name())
                        .setParameter("code", duty.organisation().value())
                        .executeUpdate()
                > 0;
    }
}
