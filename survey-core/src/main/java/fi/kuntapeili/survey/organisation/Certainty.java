package fi.kuntapeili.survey.organisation;

/** How a membership is known. */
public enum Certainty {
    /** The network or a published source names the member. */
    CONFIRMED,
    /** Follows from the network's own rule and register facts. */
    COMPUTED,
    /** A candidate that nobody has confirmed. */
    UNCONFIRMED
}
