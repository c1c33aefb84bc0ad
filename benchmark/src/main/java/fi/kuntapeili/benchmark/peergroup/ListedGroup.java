package fi.kuntapeili.benchmark.peergroup;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A network that is named but not compared, because some of its members are not confirmed.
 *
 * @param note what is uncertain about it
 */
public record ListedGroup(String id, LocalizedText name, Optional<LocalizedText> note, List<OrganisationCode> members) {

    public ListedGroup {
        members = List.copyOf(members);
    }
}
