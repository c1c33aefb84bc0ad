package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.disclosure.DisclosurePolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
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
}
