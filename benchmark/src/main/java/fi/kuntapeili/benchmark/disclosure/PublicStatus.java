package fi.kuntapeili.benchmark.disclosure;

/**
 * All that anybody outside the engine learns about why a figure is or is not there.
 *
 * <p>More reasons would be an oracle: whoever can tell a dominated mean from one that is too like another has learned
 * something about the answers.
 */
public enum PublicStatus {
    RELEASED,
    /** Fewer protected contributors than the statistic needs; follows from counts alone. */
    TOO_FEW,
    /** Any other reason. */
    CONFIDENTIAL
}
