package fi.kuntapeili.web.answering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of saving answers. */
@ConfigMapping(prefix = "kuntapeili.saves")
public interface SaveSettings {

    /** How many saves one person may send in a minute before being asked to wait. */
    @WithDefault("300")
    int mostPerMinute();

    /** How many bytes one save may have; a section's longest texts fit. */
    @WithDefault("1000000")
    int largest();
}
