package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import fi.kuntapeili.benchmark.snapshot.SnapshotHeader;
import java.util.List;

/** What came of asking who answered what. */
public sealed interface PracticesResult {

    /**
     * @param offers the groups by which the tables can be filtered: names are shown whatever the size of a group
     * @param tables open questions that somebody in the group answered, in the order of the questionnaire
     */
    record Shown(SnapshotHeader header, PeerGroup group, List<GroupOffer> offers, List<PracticeTable> tables)
            implements PracticesResult {
        public Shown {
            offers = List.copyOf(offers);
            tables = List.copyOf(tables);
        }
    }

    /** The tables are for organisations that answered themselves. */
    record AnswerFirst(SnapshotHeader header, Sentence friendlyWord) implements PracticesResult {}

    record NotFrozen(String round) implements PracticesResult {}

    /** There is no such group. */
    record Unknown() implements PracticesResult {}
}
