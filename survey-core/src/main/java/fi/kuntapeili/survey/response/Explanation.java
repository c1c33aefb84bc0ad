package fi.kuntapeili.survey.response;

import java.time.Instant;
import java.util.UUID;

/** @param boundTo fingerprint of the values it explains; for other values it is stale */
public record Explanation(String edit, String text, String boundTo, UUID author, String authorName, Instant at) {}
