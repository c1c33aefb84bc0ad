package fi.kuntapeili.survey.response;

import java.time.Instant;

/** A roster row as it stands after a change: in the answers, or taken out and restorable. */
public record RowChange(String question, String row, boolean present, String authorName, Instant at) {}
