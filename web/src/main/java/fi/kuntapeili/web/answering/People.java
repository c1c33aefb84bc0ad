package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.access.Duty;
import fi.kuntapeili.survey.access.Member;
import fi.kuntapeili.survey.access.MemberRepository;
import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.access.SectionAssignments;
import fi.kuntapeili.survey.access.Sections;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who answers for an organisation in a round. */
@ApplicationScoped
class People {

    /** @param sections those given; everything for a keyholder */
    record Person(UUID id, String name, Optional<String> email, Role role, Sections sections) {}

    @Inject
    MemberRepository members;

    @Inject
    SectionAssignments assignments;

    /** The keyholder first, then by name. */
    List<Person> of(String round, OrganisationCode organisation) {
        return members.membersOf(organisation).stream()
                .flatMap(member -> role(member, organisation).stream()
                        .map(role -> new Person(
                                member.id(),
                                member.name(),
                                member.email(),
                                role,
                                role == Role.KEYHOLDER
                                        ? Sections.everything()
                                        : assignments.of(member.id(), round, organisation))))
                .sorted(Comparator.comparing(Person::role))
                .toList();
    }

    /** The strongest of the member's roles in the organisation. */
    private Optional<Role> role(Member member, OrganisationCode organisation) {
        return members.dutiesOf(member.id()).stream()
                .filter(duty -> duty.organisation().equals(organisation))
                .map(Duty::role)
                .min(Comparator.naturalOrder());
    }
}
