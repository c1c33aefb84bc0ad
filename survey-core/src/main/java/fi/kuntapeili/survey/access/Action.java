package fi.kuntapeili.survey.access;

/** Everything that can be done through a page or an interface. Who may do it is decided by {@link AccessPolicy}. */
public enum Action {
    // Open to all.
    START,
    SIGN_IN,
    SIGN_OUT,
    LANGUAGE,
    ABOUT,
    INVITATION_OPEN,
    PUBLICATIONS,
    RANKINGS,
    API_PUBLIC,
    // About a published round.
    PUBLICATION,
    API_DATA,
    // Anybody signed in.
    HOME,
    INVITATION_ACCEPT,
    API_ME,
    // The answers of one organisation in one round.
    RESPONSE,
    RESPONSE_START,
    SECTION,
    SECTION_WRITE,
    ANSWERS_SAVE,
    RESPONSE_CHECK,
    RESPONSE_SUBMIT,
    RECEIPT,
    ANSWERS_EXPORT,
    ANSWERS_PRINT,
    HISTORY,
    PEOPLE,
    PEOPLE_CHANGE,
    CASE,
    CASE_CONSENT,
    // The comparison of one organisation.
    COMPARISON,
    PEERS,
    PEERS_CHANGE,
    API_COMPARISON,
    // Running rounds.
    ROUNDS,
    ROUND_CREATE,
    ROUND_MONITOR,
    ROUND_SETTINGS,
    ROUND_CONTACTS,
    ROUND_INVITATIONS,
    ROUND_REMINDERS,
    ROUND_RESPONSES,
    RESPONSE_REVIEW,
    RESPONSE_DECIDE,
    RESPONSE_CORRECT,
    ROUND_STATE,
    ROUND_FREEZE,
    ROUND_CASES,
    OUTBOX,
    REGISTER,
    REGISTER_CHANGE,
    QUESTIONNAIRES,
    QUESTIONNAIRES_CHANGE,
    // Publishing.
    PUBLISHING,
    REPORT_EDIT,
    REPORT_PREVIEW,
    REPORT_APPROVE,
    REPORT_PUBLISH,
    REPORT_CORRECT,
    // Looking after the service.
    ADMIN_MEMBERS,
    ADMIN_MEMBERS_CHANGE,
    ADMIN_SETTINGS
}
