package fi.kuntapeili.survey.round;

/** Whether a one-time link can still be used. */
public enum InvitationStatus {
    VALID,
    USED,
    EXPIRED,
    REVOKED
}
