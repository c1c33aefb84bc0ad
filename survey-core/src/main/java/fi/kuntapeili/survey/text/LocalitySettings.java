package fi.kuntapeili.survey.text;

import io.smallrye.config.ConfigMapping;

/** The place before a pack says better. */
@ConfigMapping(prefix = "kuntapeili.locality")
public interface LocalitySettings {

    /** Time zone (an IANA name) in which dates and times are shown until a pack is loaded. */
    String timeZone();

    /** Currency (an ISO 4217 code) in which money is shown until a pack is loaded. */
    String currency();
}
