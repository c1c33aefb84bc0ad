package fi.kuntapeili.benchmark.snapshot;

import java.time.Instant;

/**
 * How far the freeze of a round has come.
 *
 * @param steps how many there are, at least one
 * @param done how many of them are done
 * @param responsesLeft whether responses are still being evaluated; else figures are being worked out
 */
public record FreezeProgress(String round, int steps, int done, boolean responsesLeft, Instant begunAt) {

    /** In whole per cent, rounded down: 100 only when all is done. */
    public int percent() {
        return 100 * done / steps;
    }
}
