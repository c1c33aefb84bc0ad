package fi.kuntapeili.survey.response;

import java.util.UUID;

/** A section given to a member. A member to whom nothing was given has every section. */
public record Assignment(String section, UUID memberId) {}
