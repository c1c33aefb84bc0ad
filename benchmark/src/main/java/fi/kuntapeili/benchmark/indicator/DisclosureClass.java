package fi.kuntapeili.benchmark.indicator;

/**
 * How widely figures of an indicator may be shown, from the widest. What holds for an indicator is never wider than the
 * questions that feed it allow, see {@link Exposure}.
 */
public enum DisclosureClass {
    /** Exact and by name. */
    OPEN,
    /** Disclosed figures of any group. */
    PEER,
    /** Disclosed figures of any group of ten or more, without means. */
    STRICT,
    /** Disclosed figures of the group of all, and of no other. */
    NATIONAL_ONLY
}
