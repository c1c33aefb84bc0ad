package fi.kuntapeili.benchmark.release;

import java.time.Instant;

/**
 * What everyone is told of the attacks on a release, of which none found anything.
 *
 * @param engine version of the application whose attackers these were
 * @param attacks how many different attacks were tried, those included for which the round has nothing
 * @param tried how many things they tried, all together
 * @param figures how many figures they read
 */
public record AttackSummary(Instant at, String engine, long attacks, long tried, long figures) {

    static AttackSummary of(AttackRun run) {
        return new AttackSummary(
                run.finishedAt().orElseThrow(), run.engine(), run.outcomes().size(), run.tried(), run.figures());
    }
}
