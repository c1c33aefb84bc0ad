package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.benchmark.snapshot.MeanWaivers;
import java.util.Optional;

/**
 * How an organisation stands towards means that would tell its amount.
 *
 * @param open whether it can still change its mind
 * @param given by whom and when it agreed; empty when it has not
 */
public record MeansConsent(boolean open, Optional<MeanWaivers.Given> given) {}
