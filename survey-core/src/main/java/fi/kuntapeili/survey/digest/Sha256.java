package fi.kuntapeili.survey.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what is added, in its order. Texts are taken in UTF-8. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Of one text, in lower-case hexadecimal. */
    public static String of(String text) {
        return new Sha256().text(text).hex();
    }

    public Sha256 bytes(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    public Sha256 text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A line of fields, each with its length, so that no two different lines are the same text. */
    public Sha256 line(String... fields) {
        StringBuilder line = new StringBuilder();
        for (String field : fields) {
            line.append(field.length()).append(':').append(field);
        }
        return text(line.append('\n').toString());
    }

    /** The 32 bytes; ends the computation. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** Lower-case hexadecimal; ends the computation. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
