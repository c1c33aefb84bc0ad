package fi.kuntapeili.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key of small signed cookies: the session key where one is set, so that every replica has the same. */
@ApplicationScoped
class SigningKey {

    private static final int RANDOM_BYTES = 32;

    private final byte[] key;

    @Inject
    SigningKey(@ConfigProperty(name = "quarkus.http.auth.session.encryption-key") Optional<String> sessionKey) {
        key = sessionKey
                .map(text -> ("flash/" + text).getBytes(StandardCharsets.UTF_8))
                .orElseGet(SigningKey::random);
    }

    byte[] bytes() {
        return key.clone();
    }

    private static byte[] random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
