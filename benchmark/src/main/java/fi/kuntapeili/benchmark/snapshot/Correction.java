package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A correction that came after the freeze.
 *
 * @param vintage the vintage that it came after; its figures stay as they are
 * @param path of the cell
 * @param value canonical; empty when the answer is withdrawn
 */
public record Correction(
        UUID id,
        String round,
        int vintage,
        OrganisationCode organisation,
        String path,
        Optional<String> value,
        String reason,
        String recordedBy,
        Instant recordedAt) {

    /** Whether the same person says the same of the same answer. */
    boolean saysTheSameAs(Correction other) {
        return round.equals(other.round)
                && organisation.equals(other.organisation)
                && path.equals(other.path)
                && value.equals(other.value)
                && reason.equals(other.reason)
                && recordedBy.equals(other.recordedBy);
    }
}
