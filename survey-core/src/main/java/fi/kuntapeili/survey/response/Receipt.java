package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.time.Instant;

/**
 * Proof of a submission.
 *
 * @param revision 1 for the first submission
 * @param seq that was reviewed and submitted
 * @param sha256 of the canonical JSON of the answers
 * @param auditHead newest entry of the response's audit trail at that moment
 */
public record Receipt(
        String round,
        OrganisationCode organisation,
        int revision,
        long seq,
        String sha256,
        String auditHead,
        String submittedBy,
        Instant submittedAt) {}
