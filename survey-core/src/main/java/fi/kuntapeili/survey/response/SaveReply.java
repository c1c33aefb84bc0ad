package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.SectionProgress;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a save did, and what the sender does not know yet. Stored with the mutation and given again when it is sent again.
 *
 * @param seq of the response after the save
 * @param accepted cells as they stand, for every set, also those that already held the value
 * @param conflicts values that were not written because a colleague's newer one stands there
 * @param rows roster rows that were added, removed or restored
 * @param whole the sender had not seen all earlier changes: {@code shown}, {@code hidden} and {@code raised} then list
 *     everything as it is now, else only what this save changed
 * @param shown ids of questions
 * @param raised checks that are failed now and were not before, or about which something else is to be said now
 * @param sections progress of the sections that the sender may see; explained checks are no problems there
 * @param others cells that others changed since {@code seenSeq}, in sections that the sender may see
 */
public record SaveReply(
        long seq,
        ResponseState state,
        Instant savedAt,
        List<SavedCell> accepted,
        List<Conflict> conflicts,
        List<RowChange> rows,
        boolean whole,
        Set<String> shown,
        Set<String> hidden,
        List<RaisedCheck> raised,
        List<ClearedCheck> cleared,
        List<SectionProgress> sections,
        List<SavedCell> others,
        List<RowChange> otherRows) {}
