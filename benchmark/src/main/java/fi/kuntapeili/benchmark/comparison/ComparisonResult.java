package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.peergroup.ListedGroup;

/** What came of asking for a comparison. */
public sealed interface ComparisonResult {

    /** Also for an organisation that has not answered, once figures are public; see {@link Comparison#answered()}. */
    record Compared(Comparison comparison) implements ComparisonResult {}

    /** Nothing to compare yet: the round is not frozen. */
    record NotFrozen(String round) implements ComparisonResult {}

    /** The organisation has not answered and the figures of the round are not public yet. */
    record NothingPublicYet(String round, Sentence friendlyWord) implements ComparisonResult {}

    /** The group is named but not compared. */
    record OnlyListed(ListedGroup group) implements ComparisonResult {}

    /** There is no such round or group, or it is not for this organisation. */
    record Unknown() implements ComparisonResult {}
}
