package fi.kuntapeili.benchmark.snapshot;

/**
 * Corrections of a frozen round that no vintage has taken in yet.
 *
 * @param organisations how many they are of
 */
public record WaitingCorrections(int corrections, int organisations) {

    public boolean none() {
        return corrections == 0;
    }
}
