package fi.kuntapeili.survey.access;

/** In which capacity somebody acts; the first three are held for an organisation, the others for the whole product. */
public enum Role {
    KEYHOLDER,
    EDITOR,
    VIEWER,
    STAFF,
    PUBLISHER,
    ADMIN
}
