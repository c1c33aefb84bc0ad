package fi.kuntapeili.survey.round;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How rounds are run. */
@ConfigMapping(prefix = "kuntapeili.round")
public interface RoundSettings {

    /** How often rounds are looked at for a change of state by date. */
    @WithDefault("1m")
    Duration lookAtDatesEvery();

    /** How long the link of an invitation can be used. */
    @WithDefault("60d")
    Duration invitationValid();
}
