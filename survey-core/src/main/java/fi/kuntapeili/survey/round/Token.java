package fi.kuntapeili.survey.round;

import fi.kuntapeili.survey.digest.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a one-time link: 256 random bits, written in letters that an address can hold. */
record Token(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String sha256() {
        return Sha256.of(value);
    }

    String path() {
        return "/invitation/" + value;
    }

    @Override
    public String toString() {
        return "Token";
    }
}
