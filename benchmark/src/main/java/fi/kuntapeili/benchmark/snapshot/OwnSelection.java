package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.List;

/**
 * A group that an organisation picked by hand in a frozen round.
 *
 * @param number its place among all groups picked in the round, from 1
 * @param members in code order
 * @param removed whether the organisation has taken it away; what it showed was shown, so it still counts
 */
public record OwnSelection(
        int number, OrganisationCode organisation, String name, List<OrganisationCode> members, boolean removed) {

    private static final String PREFIX = "own_";

    public OwnSelection {
        members = List.copyOf(members);
    }

    /** The id of the group, such as {@code own_12}. */
    public String id() {
        return PREFIX + number;
    }
}
