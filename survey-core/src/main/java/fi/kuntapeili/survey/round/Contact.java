package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.access.Role;
import fi.kuntapeili.survey.organisation.OrganisationCode;

/**
 * A person whom staff write to about a round.
 *
 * @param email one address, without blanks, in lower case
 * @param language code of a language of the pack
 * @param role what the invitation makes the person: keyholder, editor or viewer
 */
public record Contact(OrganisationCode organisation, String name, String email, String language, Role role) {

    public Contact {
        if (!role.isForAnOrganisation()) {
            throw new IllegalArgumentException(role + " is not a role in an organisation");
        }
    }
}
