package fi.kuntapeili.survey.access;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.UUID;

/** Which sections a member has been given. */
public interface GivenSections {

    /** What has been given as editor or viewer; nothing when the member has no such duty. */
    Sections of(UUID member, String round, OrganisationCode organisation);
}
