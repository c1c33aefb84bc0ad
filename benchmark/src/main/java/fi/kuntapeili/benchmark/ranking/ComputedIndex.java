package fi.kuntapeili.benchmark.ranking;

/**
 * An index with its result.
 *
 * @param sha256 of its definition and of every value that went into it
 */
public record ComputedIndex(DeclaredIndex declared, String sha256, IndexResult result) {}
