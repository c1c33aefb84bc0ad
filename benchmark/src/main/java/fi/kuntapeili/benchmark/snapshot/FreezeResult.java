package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.round.RoundState;
import java.util.List;

/** What came of asking for a round to be frozen. */
public sealed interface FreezeResult {

    /**
     * The round is frozen.
     *
     * @param snapshotHash moves with every raw answer; for staff only
     * @param releaseHash over released figures only; may be shown to everyone
     * @param responses how many accepted responses are in it
     * @param excluded responses that staff left out although they were submitted
     * @param releasedFigures how many this vintage is the first to show
     */
    record Frozen(
            String round,
            int vintage,
            String snapshotHash,
            String releaseHash,
            int responses,
            List<OrganisationCode> excluded,
            int releasedFigures,
            int withheldFigures)
            implements FreezeResult {
        public Frozen {
            excluded = List.copyOf(excluded);
        }
    }

    /** The freeze has begun and goes on by itself. */
    record Running(FreezeProgress progress) implements FreezeResult {}

    /** There is a snapshot already; nothing was changed. */
    record AlreadyFrozen(String round, String snapshotHash) implements FreezeResult {}

    /** Only a closed round can be frozen. */
    record NotClosed(String round, RoundState state) implements FreezeResult {}

    /** Responses that are submitted or returned: accept them, or list them as excluded. */
    record ResponsesOpen(List<OrganisationCode> submitted, List<OrganisationCode> returned) implements FreezeResult {
        public ResponsesOpen {
            submitted = List.copyOf(submitted);
            returned = List.copyOf(returned);
        }
    }

    /** No correction waits, or the round is not frozen; nothing was changed. */
    record NothingToTakeIn(String round) implements FreezeResult {}

    record NoSuchRound(String round) implements FreezeResult {}
}
