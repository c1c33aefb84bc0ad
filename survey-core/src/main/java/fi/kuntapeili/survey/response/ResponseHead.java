package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.FormLength;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A response without its answers.
 *
 * @param id empty as long as nobody started it or was given a section
 * @param seq counts the changes of the response
 * @param revision number of submissions so far
 * @param excludedReason why a freeze leaves it out, said by staff
 */
public record ResponseHead(
        Optional<UUID> id,
        String round,
        OrganisationCode organisation,
        ResponseState state,
        FormLength form,
        long seq,
        int revision,
        Optional<Instant> startedAt,
        Optional<Instant> submittedAt,
        Optional<Instant> acceptedAt,
        Optional<String> excludedReason) {}
