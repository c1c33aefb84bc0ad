package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.List;

/**
 * One side of a comparison by name.
 *
 * @param name of several that are taken as one; blank for a single organisation, which has a name of its own
 * @param members in code order
 */
public record PairParty(String name, List<OrganisationCode> members) {

    public PairParty {
        members = members.stream().sorted().distinct().toList();
        if (members.isEmpty() || members.size() > 1 && name.isBlank()) {
            throw new IllegalArgumentException("A party has members, and a name when they are several");
        }
    }

    public static PairParty of(OrganisationCode organisation) {
        return new PairParty("", List.of(organisation));
    }

    /** Whether several organisations are taken as one. */
    public boolean isSum() {
        return members.size() > 1;
    }
}
