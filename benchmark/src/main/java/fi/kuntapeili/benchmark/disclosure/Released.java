package fi.kuntapeili.benchmark.disclosure;

/** The released figures of one cell: one indicator, one group, one snapshot. Nothing raw can be reached from it. */
public sealed interface Released permits ReleasedNumbers, ReleasedShares {

    /** How many units answered; withheld where the count itself would tell a protected answer. */
    Disclosure<Integer> answers();

    /**
     * One line that is equal for equal cells and different for different ones, in ASCII and free of any locale; what
     * release hashes are computed over.
     */
    String canonical();
}
