package uk.kerbside.kit.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kernel.Revision;

/**
 * One thing that happened, as it can be read back.
 *
 * @param key of the stream it stands in
 * @param type wire name of the event type
 * @param actorRole the role in which somebody acted; {@code suite-service} for the system itself
 * @param channel how the request came in
 * @param onBehalfOf the account acted for, when it was not the actor's own
 * @param body the event as it was published
 */
public record JournalEntry(
        String eventId,
        String key,
        String type,
        Revision revision,
        Instant at,
        String actorSubject,
        String actorRole,
        String channel,
        Optional<String> onBehalfOf,
        JsonNode body) {}
