package fi.kuntapeili.benchmark.snapshot;

/**
 * A part of a freeze that one replica does in one transaction. It reads what the job was begun with and what steps of earlier
 * kinds have stored, so doing it again gives the same.
 *
 * @param number its place among all steps of the freeze
 * @param first the first of those asked, or of the columns
 * @param last the one after the last of them
 * @param attempts how often it has been begun
 */
record FreezeStep(FreezeJob.Name job, int number, Kind kind, int first, int last, int attempts) {

    /** In the order in which they are done: a step waits for all of earlier kinds. */
    enum Kind {
        EVALUATE,
        RELEASE,
        SEAL
    }
}
