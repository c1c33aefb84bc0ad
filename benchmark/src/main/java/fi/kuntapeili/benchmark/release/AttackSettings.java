package fi.kuntapeili.benchmark.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the attack suite is run. */
@ConfigMapping(prefix = "kuntapeili.attack")
public interface AttackSettings {

    /** How often a replica looks for a run that waits. */
    @WithDefault("5s")
    String every();

    /** How long a replica may be silent before another takes its run over; longer than any single attack. */
    @WithDefault("PT15M")
    Duration lease();

    /** How many times a run is begun before it is given up. */
    @WithDefault("3")
    int attempts();

    /** Whether rounds that a pack brings as published are attacked in the background after the load. */
    @WithDefault("true")
    boolean loadedRounds();
}
