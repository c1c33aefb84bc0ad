package fi.kuntapeili.survey.audit;

import java.time.Instant;

/** An event as it stands in the trail. Values may be null where the event had none. */
public record RecordedEvent(
        long position,
        Instant at,
        String actorName,
        String onBehalfOf,
        String channel,
        String action,
        String subject,
        String oldValue,
        String newValue,
        String reason) {}
