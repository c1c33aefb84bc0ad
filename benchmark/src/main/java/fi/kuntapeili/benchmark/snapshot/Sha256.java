package fi.kuntapeili.benchmark.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over lines of fields. Each field is written with its length, so that no two different inputs are the same text. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public Sha256 line(String... fields) {
        StringBuilder line = new StringBuilder();
        for (String field : fields) {
            line.append(field.length()).append(':').append(field);
        }
        digest.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Sha256 bytes(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Lower-case hexadecimal; ends the computation. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
