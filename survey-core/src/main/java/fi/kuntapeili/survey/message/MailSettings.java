package fi.kuntapeili.survey.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How mail leaves. The mail server itself is set under {@code quarkus.mailer}. */
@ConfigMapping(prefix = "kuntapeili.mail")
public interface MailSettings {

    /** Whether mail leaves at all; when not, it stays in the outbox, where staff can read it. */
    @WithDefault("true")
    boolean deliver();

    /** The address that mails come from. */
    @WithDefault("no-reply@localhost")
    String from();

    /** Where readers reach the product; links in mails begin with it. */
    @WithDefault("http://localhost:8080")
    URI address();

    /** How often the outbox is looked at. */
    @WithDefault("10s")
    Duration every();

    /** How many mails one look takes at most. */
    @WithDefault("50")
    int batch();

    /** How often sending one mail is tried before it is given up. */
    @WithDefault("8")
    int attempts();

    /** The pause after the first failure; it doubles with each failure. */
    @WithDefault("1m")
    Duration firstPause();

    /** The longest pause between two attempts. */
    @WithDefault("6h")
    Duration longestPause();

    /** How long a sender has a mail before another may take it over. */
    @WithDefault("10m")
    Duration lease();
}
