package fi.kuntapeili.survey.access;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks. Nobody signed in is an actor without a member.
 *
 * @param memberId null for nobody
 * @param subject the account's stable identifier at the identity provider; null for nobody
 * @param roles roles for the whole service
 * @param duties roles for single organisations
 */
public record Actor(UUID memberId, String subject, String name, Set<Role> roles, Set<Duty> duties) {

    private static final Actor NOBODY = new Actor(null, null, "", Set.of(), Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        duties = Set.copyOf(duties);
    }

    public static Actor nobody() {
        return NOBODY;
    }

    public boolean isSignedIn() {
        return memberId != null;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the actor has one of the roles for the organisation. */
    public boolean has(OrganisationCode organisation, Role... anyOf) {
        return duties.stream()
                .filter(duty -> duty.organisation().equals(organisation))
                .anyMatch(duty -> Arrays.asList(anyOf).contains(duty.role()));
    }

    /** The first organisation in code order for which the actor has a duty. */
    public Optional<OrganisationCode> firstOrganisation() {
        return duties.stream().map(Duty::organisation).sorted().findFirst();
    }
}
