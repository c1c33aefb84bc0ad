package fi.kuntapeili.benchmark.disclosure;

/** In which order groups are considered: an earlier tier is never given up for a later one. */
public enum GroupTier {
    ALL,
    ATTRIBUTE,
    NETWORK,
    CROSSING,
    NEIGHBOURS,
    OWN_SELECTION;

    /** The tier by its number in a pack, 0 to 5. */
    public static GroupTier of(int number) {
        if (number < 0 || number >= values().length) {
            throw new IllegalArgumentException("There is no group tier " + number);
        }
        return values()[number];
    }
}
