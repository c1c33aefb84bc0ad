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
        Optional<String> excludedReason) {

    ResponseHead started(UUID newId, FormLength length, Instant now) {
        return new ResponseHead(
                Optional.of(newId),
                round,
                organisation,
                ResponseState.IN_PROGRESS,
                length,
                seq,
                revision,
                Optional.of(now),
                submittedAt,
                acceptedAt,
                excludedReason);
    }

    /** A response that nobody has started, with the form it would get. */
    ResponseHead withForm(FormLength length) {
        return new ResponseHead(
                id,
                round,
                organisation,
                state,
                length,
                seq,
                revision,
                startedAt,
                submittedAt,
                acceptedAt,
                excludedReason);
    }

    ResponseHead at(long newSeq, ResponseState newState) {
        return new ResponseHead(
                id,
                round,
                organisation,
                newState,
                form,
                newSeq,
                revision,
                startedAt,
                submittedAt,
                acceptedAt,
                excludedReason);
    }

    ResponseHead submitted(Instant now) {
        return new ResponseHead(
                id,
                round,
                organisation,
                ResponseState.SUBMITTED,
                form,
                seq,
                revision + 1,
                startedAt,
                Optional.of(now),
                acceptedAt,
                excludedReason);
    }

    ResponseHead accepted(Instant now) {
        return new ResponseHead(
                id,
                round,
                organisation,
                ResponseState.ACCEPTED,
                form,
                seq,
                revision,
                startedAt,
                submittedAt,
                Optional.of(now),
                excludedReason);
    }

    ResponseHead excluded(Optional<String> reason) {
        return new ResponseHead(
                id, round, organisation, state, form, seq, revision, startedAt, submittedAt, acceptedAt, reason);
    }
}
