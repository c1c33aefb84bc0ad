package fi.kuntapeili.benchmark.disclosure;

/** For which groups figures may exist at all. */
public enum ReleaseScope {
    EVERY_GROUP,
    /** Fed by a question that is never shown for peers: the group of all, and nothing else, for anyone. */
    GROUP_OF_ALL
}
