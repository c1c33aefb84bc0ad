package fi.kuntapeili.benchmark.comparison;

import fi.kuntapeili.benchmark.peergroup.PeerGroup;
import java.util.Optional;

/**
 * A group that an organisation may choose to be compared with.
 *
 * @param answered how many of its members answered; everybody may know that
 * @param shareShown how many of its figures are shown, from 0 to 1
 * @param withheld why nothing of it is shown; empty when something is
 */
public record GroupOffer(PeerGroup group, int answered, double shareShown, Optional<Sentence> withheld) {

    public boolean isShown() {
        return shareShown > 0;
    }
}
