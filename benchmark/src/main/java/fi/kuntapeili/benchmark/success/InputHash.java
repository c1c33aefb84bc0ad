package fi.kuntapeili.benchmark.success;

import fi.kuntapeili.survey.organisation.ReferenceValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of everything that a ranking is worked out of: its declaration, the units and the published values. */
final class InputHash {

    private InputHash() {}

    /** @param values in the order of statistic, organisation and year */
    static String of(SuccessRanking ranking, PublicFigures figures, List<ReferenceValue> values) {
        MessageDigest digest = sha256();
        add(digest, ranking.toString());
        figures.described().forEach(line -> add(digest, line));
        values.forEach(value -> add(digest, value.toString()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
