package fi.kuntapeili.survey.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
