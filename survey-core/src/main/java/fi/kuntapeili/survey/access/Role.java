package fi.kuntapeili.survey.access;

import java.util.Locale;

/** What somebody may be: the first three for an organisation ({@link Duty}), the others for the whole service. */
public enum Role {
    /** Invites colleagues, gives them sections and submits for the organisation. */
    KEYHOLDER,
    /** Writes the sections given. */
    EDITOR,
    /** Reads the sections given. */
    VIEWER,
    /** Designs and runs rounds. */
    STAFF,
    /** Writes and publishes summary reports. */
    PUBLISHER,
    /** Looks after accounts, roles and settings. */
    ADMIN;

    public boolean isForAnOrganisation() {
        return this == KEYHOLDER || this == EDITOR || this == VIEWER;
    }

    /** The name in settings, claims and text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
