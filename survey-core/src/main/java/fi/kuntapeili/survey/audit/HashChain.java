package fi.kuntapeili.survey.audit;

import fi.kuntapeili.survey.digest.Sha256;
import java.util.List;

/**
 * The hash of an event: SHA-256 over the hash before it and the event's own fields, each written with its length, so that
 * no two different events have the same text. Lower-case hexadecimal.
 */
final class HashChain {

    /** What stands before the first event of a stream. */
    static final String BEGINNING = "";

    private HashChain() {}

    static String next(String previous, List<String> fields) {
        StringBuilder text = new StringBuilder(previous);
        for (String field : fields) {
            text.append(field == null ? "-" : field.length() + ":" + field).append('\n');
        }
        return Sha256.of(text.toString());
    }
}
