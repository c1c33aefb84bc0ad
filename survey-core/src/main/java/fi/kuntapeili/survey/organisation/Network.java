package fi.kuntapeili.survey.organisation;

import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A named set of organisations with listed members.
 *
 * @param note what should be known about the list, such as where it is from
 */
public record Network(String id, LocalizedText name, Optional<LocalizedText> note, List<Membership> members) {

    public Network {
        members = List.copyOf(members);
    }

    /** Only a network whose every member is certain is compared; others are listed. */
    public boolean confirmed() {
        return !members.isEmpty() && members.stream().allMatch(member -> member.certainty() != Certainty.UNCONFIRMED);
    }

    public List<OrganisationCode> codes() {
        return members.stream().map(Membership::organisation).toList();
    }
}
