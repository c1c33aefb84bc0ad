package fi.kuntapeili.survey.response;

import java.time.Instant;
import java.util.UUID;

/** A roster row as stored. A removed one is not present and keeps its place. */
record RosterRow(
        String question,
        String id,
        int position,
        boolean present,
        long seq,
        UUID author,
        String authorName,
        Instant at) {

    RowChange change() {
        return new RowChange(question, id, present, authorName, at);
    }
}
