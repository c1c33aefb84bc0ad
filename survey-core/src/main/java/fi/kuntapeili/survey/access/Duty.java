package fi.kuntapeili.survey.access;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.Objects;

/** What a member does for one organisation. */
public record Duty(Role role, OrganisationCode organisation) {

    public Duty {
        Objects.requireNonNull(organisation, "organisation");
        if (!role.isForAnOrganisation()) {
            throw new IllegalArgumentException(role + " is not a role in an organisation");
        }
    }
}
