package fi.kuntapeili.benchmark.snapshot;

/** What came of picking a group by hand. */
public sealed interface PickResult {

    record Picked(OwnSelection selection) implements PickResult {}

    record NotFrozen(String round) implements PickResult {}

    /** Only who answered in the round may pick. */
    record AnswerFirst() implements PickResult {}

    record NameMissing() implements PickResult {}

    /** @param longest in characters */
    record NameTooLong(int longest) implements PickResult {}

    /** A member was not asked in the round. */
    record NotAsked() implements PickResult {}

    /** @param needed how many members must have answered */
    record TooFew(int needed) implements PickResult {}

    /** @param change how many members to add or remove at least */
    record TooSimilar(int change) implements PickResult {}

    /** Together with groups that are shown, figures of a few could be worked out. */
    record Confidential() implements PickResult {}

    /** @param most how many groups an organisation may pick in a round, removed ones included */
    record NoneLeft(int most) implements PickResult {}

    /** Corrections are being taken into the figures of the round: picking has to wait until that is done. */
    record Later() implements PickResult {}

    /** All organisations together have picked as many groups as a round can have. */
    record NoneLeftForAnyone() implements PickResult {}
}
