package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** What happens to a round at its freeze and after it. */
@ConfigMapping(prefix = "kuntapeili.benchmark")
public interface BenchmarkSettings {

    /** How long after the freeze figures of a published round become public, where staff set no day. */
    @WithDefault("P3M")
    Period publicAfter();

    /** How finely shares are told in rounds that are frozen from now on: in thirds, or in fifths where nothing follows. */
    @WithDefault("thirds")
    DisclosurePolicy.ShareParts shares();

    /** How the work of a freeze is divided. */
    Freeze freeze();

    /** How the work of a freeze is divided among steps and replicas. */
    interface Freeze {

        /** How many organisations are evaluated in one step; what a step needs of memory grows with it. */
        @WithDefault("2000")
        int slice();

        /** How long a step stays with a replica that gives no sign of life; then another does it. */
        @WithDefault("PT30S")
        Duration lease();

        /** How long staff's page waits for the end of a freeze before it shows how far it has come instead. */
        @WithDefault("PT20S")
        Duration patience();

        /** How often every replica looks for freezes that it could go on with. */
        @WithDefault("10s")
        Duration lookEvery();
    }
}
