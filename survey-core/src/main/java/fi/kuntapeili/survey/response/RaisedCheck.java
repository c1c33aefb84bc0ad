package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.questionnaire.Raised;
import fi.kuntapeili.survey.questionnaire.Tier;

/**
 * A failed check and what people have said about it.
 *
 * @param explanation null when nobody explained it
 */
public record RaisedCheck(Raised raised, Standing standing, Explanation explanation) {

    public enum Standing {
        OPEN,
        /** Explained for the values as they are. */
        EXPLAINED,
        /** Explained for other values than these. */
        STALE,
        /** Seen and passed over. */
        SEEN
    }

    /** Whether it keeps the response from being submitted. */
    public boolean blocks() {
        return raised.tier().compareTo(Tier.HARD) <= 0
                || (raised.tier() == Tier.EXPLAIN && standing != Standing.EXPLAINED);
    }
}
