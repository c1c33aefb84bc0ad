package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.survey.text.LocalizedText;

/** What came of asking who is nearest to an organisation. */
public sealed interface NeighboursResult {

    record Explained(NearestPeers peers) implements NeighboursResult {}

    /** The round has no such groups, or too little is known about the organisation. */
    record NoGroup(LocalizedText organisationName) implements NeighboursResult {}

    /** Groups are made at the freeze. */
    record NotFrozen(String round) implements NeighboursResult {}

    /** There is no such round or organisation. */
    record Unknown() implements NeighboursResult {}
}
