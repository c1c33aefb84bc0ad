package fi.kuntapeili.survey.response;

/** A soft check that was passed over for the values it was bound to. */
record SeenCheck(String edit, String boundTo) {}
