package fi.kuntapeili.survey.response;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of answering. */
@ConfigMapping(prefix = "kuntapeili.response")
public interface ResponseSettings {

    /** How long last round's answers, statistics and register facts may be kept between saves; submitting reads them anew. */
    @WithDefault("PT1M")
    Duration backgroundKept();
}
