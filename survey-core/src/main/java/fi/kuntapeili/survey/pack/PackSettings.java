package fi.kuntapeili.survey.pack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Optional;

/** Settings of packs. */
@ConfigMapping(prefix = "kuntapeili.pack")
public interface PackSettings {

    /** The folder of the pack that is loaded when the database is empty; nothing is loaded when it is not set. */
    @WithParentName
    Optional<String> folder();
}
