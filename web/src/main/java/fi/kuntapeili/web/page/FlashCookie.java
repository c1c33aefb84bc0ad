package fi.kuntapeili.web.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Carries one message over a redirect. The cookie is signed, so that nobody else's words are shown as ours. */
@ApplicationScoped
class FlashCookie {

    private static final String NAME = "flash";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECONDS = 60;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    @Inject
    SigningKey key;

    void write(RoutingContext context, Said said) {
        String content = ENCODER.encodeToString(new JsonArray()
                .add(said.key())
                .add(new JsonArray(said.arguments()))
                .encode()
                .getBytes(StandardCharsets.UTF_8));
        context.response().addCookie(cookie(context, content + "." + signature(content), SECONDS));
    }

    /** The message, which is then spent; empty when there is none or it was not signed here. */
    Optional<Said> take(RoutingContext context) {
        Cookie cookie = context.request().getCookie(NAME);
        if (cookie == null) {
            return Optional.empty();
        }
        context.response().addCookie(cookie(context, "", 0));
        int dot = cookie.getValue().indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String content = cookie.getValue().substring(0, dot);
        byte[] expected = signature(content).getBytes(StandardCharsets.US_ASCII);
        byte[] given = cookie.getValue().substring(dot + 1).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given) ? Optional.of(read(content)) : Optional.empty();
    }

    private static Said read(String content) {
        JsonArray array = new JsonArray(new String(Base64.getUrlDecoder().decode(content), StandardCharsets.UTF_8));
        List<String> arguments =
                array.getJsonArray(1).stream().map(String::valueOf).toList();
        return new Said(array.getString(0), arguments);
    }

    private static Cookie cookie(RoutingContext context, String value, int seconds) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(context.request().isSSL())
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(seconds);
    }

    private String signature(String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            return ENCODER.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
