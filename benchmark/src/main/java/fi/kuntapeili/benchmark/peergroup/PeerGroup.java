package fi.kuntapeili.benchmark.peergroup;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.Collections;
import java.util.List;

/**
 * A set of organisations of a round whose figures are compared with one's own.
 *
 * @param id such as {@code all}, {@code size_under_5000}, {@code region_01} or the id of a network
 * @param rule id of the rule in the pack that it comes from; groups of one rule belong together
 * @param ruleName the name of the rule, such as the word for region
 * @param tier place in the order in which groups are considered for showing: 0 first
 * @param isPublic whether its figures are for everyone once the round is published
 * @param members those asked in the round, in code order, whether or not they answered
 */
public record PeerGroup(
        String id,
        LocalizedText name,
        String rule,
        LocalizedText ruleName,
        GroupKind kind,
        int tier,
        boolean isPublic,
        List<OrganisationCode> members) {

    public PeerGroup {
        members = List.copyOf(members);
    }

    /** The same group under another name. */
    PeerGroup named(LocalizedText other) {
        return new PeerGroup(id, other, rule, ruleName, kind, tier, isPublic, members);
    }

    public boolean has(OrganisationCode organisation) {
        return Collections.binarySearch(members, organisation) >= 0;
    }
}
