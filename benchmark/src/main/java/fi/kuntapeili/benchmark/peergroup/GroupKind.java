package fi.kuntapeili.benchmark.peergroup;

/** How the members of a peer group are found. */
public enum GroupKind {
    EVERYONE,
    /** A class of a number, such as a size class. */
    CLASS,
    /** One value of an attribute of the register. */
    ATTRIBUTE,
    /** A named network with listed members. */
    NETWORK,
    /** What groups of two or more rules have in common. */
    CROSSING,
    /** Those whose structure is nearest to that of the members of one block; offered to the block only. */
    NEIGHBOURS,
    /** Picked by hand by one organisation, which alone sees it. */
    OWN_SELECTION
}
