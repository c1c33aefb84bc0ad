package fi.kuntapeili.benchmark.disclosure;

/** Whether a hand-picked group can be shown beside those that already are. Follows from memberships alone. */
public sealed interface Admission {

    record Admitted() implements Admission {}

    /** @param needed how many members must have answered */
    record TooFew(int needed) implements Admission {}

    /** @param change how many members to add or remove at least; never which, nor which group is alike */
    record TooSimilar(int change) implements Admission {}

    /** Together with groups that are shown it would let figures of a few be worked out. */
    record Confidential() implements Admission {}
}
